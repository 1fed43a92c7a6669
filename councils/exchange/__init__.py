"""What councils learn from each other: the page of lessons, wanted and offered, and the same as files."""
