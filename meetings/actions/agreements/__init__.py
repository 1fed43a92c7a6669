"""Agreements and decisions: made, reviewed, replaced, put back, reminded of."""
