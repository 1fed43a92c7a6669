"""One selection of initiatives as a page shows it: its filters, its counts, its map and its tiles."""
