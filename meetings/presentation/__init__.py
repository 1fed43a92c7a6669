"""What a page of a meeting shows, and the same as open data."""
