"""Writing minutes, several people at once: the screen, its parts, and what lines in them ask for."""
