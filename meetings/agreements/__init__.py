"""What was agreed: how it is said, shown, counted and written in files."""
