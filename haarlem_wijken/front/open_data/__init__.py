"""What can be taken along of all rooms, told to people and to programs."""
