"""Writing minutes: their parts, what is typed and saved, and what quick lines ask for."""
