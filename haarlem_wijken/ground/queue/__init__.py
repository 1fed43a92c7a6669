"""The one queue of cases: what waits, what a moderator rules, who objects, how long it takes."""
