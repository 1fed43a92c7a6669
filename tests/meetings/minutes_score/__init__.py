"""How well minutes are read: the texts of `minutes_texts` against what a person reads in them."""
