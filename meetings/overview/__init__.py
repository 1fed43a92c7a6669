"""A selection of meetings or of agreements as a page shows it."""
