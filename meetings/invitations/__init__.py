"""Who is invited to a meeting, and the letters about it."""
