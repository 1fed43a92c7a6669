"""The day of the meeting, and when the group meets next."""
