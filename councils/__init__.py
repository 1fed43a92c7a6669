"""Wijkraden and wijkplatforms of the town, their seats, and what they tell each other."""
