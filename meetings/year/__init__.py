"""A year of a council: what happened in it, in numbers and lines, as a page and as a file."""
