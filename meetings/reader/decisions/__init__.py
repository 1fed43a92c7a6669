"""What was decided, and whether the minutes before were adopted."""
