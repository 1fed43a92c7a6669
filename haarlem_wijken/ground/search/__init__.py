"""What somebody means by the words they type, and how it is found."""
