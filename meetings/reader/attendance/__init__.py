"""Who was there and as what: from labels, tables, lists and sentences."""
