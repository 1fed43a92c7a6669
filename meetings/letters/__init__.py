"""Letters of this room: to who is invited, to who has an agreement, to who said something of minutes."""
