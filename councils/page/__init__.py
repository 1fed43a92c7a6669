"""The page of a council: what its members keep, what it was, the facts, and what is known."""
