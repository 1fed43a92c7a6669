"""Addresses of the roof."""
