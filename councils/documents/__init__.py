"""The documents of a council: which are asked for, and as a feed."""
