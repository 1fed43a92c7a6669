"""Agreements in lists and tables, in every form that copying leaves of them."""
