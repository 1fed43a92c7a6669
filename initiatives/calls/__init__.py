"""Calls for help as the public finds them: what an address selects, how each is shown, as feed and as calendar."""
