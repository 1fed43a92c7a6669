"""What tells whether two texts are the same one."""

import hashlib

from .text.source import tidy


def digest(text: str) -> str:
    """SHA-256 of the words; how they are spaced and broken off makes no other text."""
    return hashlib.sha256(" ".join(tidy(text).split()).encode()).hexdigest()
