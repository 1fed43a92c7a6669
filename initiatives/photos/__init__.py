"""Photos: where their files are, what they are called outside, and how a picture becomes what is kept."""
