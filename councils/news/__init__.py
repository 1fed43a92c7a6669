"""What is new with councils: where each room adds its own, and that of this room."""
