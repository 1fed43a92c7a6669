"""One selection of councils as a page shows it: its filters, its counts, its rows and its map."""
