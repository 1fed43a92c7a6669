"""Minutes on their way: sent round, commented on, tabled, adopted, put right by an erratum."""
