"""A selection on another site."""
