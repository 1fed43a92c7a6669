"""Following a selection by letter: who asks, what is new since the last letter, and how it stops."""
