"""What is found for the words somebody typed, over all rooms."""
