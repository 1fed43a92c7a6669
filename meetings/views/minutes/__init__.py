"""Pages on which minutes are written, sent round and adopted."""
