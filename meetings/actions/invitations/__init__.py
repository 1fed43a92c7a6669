"""Who is invited, who answers, who was there."""
