"""Where there is a council, now and on a day of the past."""
