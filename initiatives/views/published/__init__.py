"""Pages on which moderators tend what is published."""
