"""Pages of moderators: the inbox, the desk of a case, and its buttons."""
