"""Plausible initiatives in any number, to see how the portal carries them."""
