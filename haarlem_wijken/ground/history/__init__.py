"""What was done to rows, and what acts are called."""
