"""Pages of agreements and decisions."""
