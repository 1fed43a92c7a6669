"""What somebody sends in: its values unit by unit, how it begins, what it resembles, and how it stands."""
