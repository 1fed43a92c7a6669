"""Pages for who sends something in, or holds the link of what they sent."""
