"""What moderators see of what is published, and what they can do with it, step by step."""
