"""Texts that administrators change, in Dutch and English, with what the code says as a beginning; and notices."""

from .notices import known, shown
from .places import PLACES, Place, register
from .reading import Words, default, words
from .writing import Stale, write_notice, write_text

__all__ = [
    "PLACES", "Place", "Stale", "Words", "default", "known", "register", "shown", "words", "write_notice", "write_text",
]  # fmt: skip
