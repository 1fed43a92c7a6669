"""What can be done with photos: taken in, asked for, hung and dropped."""
