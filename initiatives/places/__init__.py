"""Where an initiative is: pointed at, kept no more exactly than its organiser wants, and drawn."""
