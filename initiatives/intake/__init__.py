"""Files with initiatives that come in: read, checked cell by cell, compared with what is there, taken in as a whole."""
