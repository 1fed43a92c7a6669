"""Signing in: an address, a mailed code, for some a second step, and how long it lasts."""
