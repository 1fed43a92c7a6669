"""Mijn plek: what who is signed in sees and changes of their own."""
