"""Minutes: writing them together, adopting them, as a file, and what a reading of older ones suggests."""
