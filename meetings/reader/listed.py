"""Words as data: a set of them written as a text writes them, those of a text, and a pattern of them."""

import re
from functools import lru_cache

WORD = re.compile(r"\w+")


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


@lru_cache(maxsize=64)  # of one sentence it is asked again and again
def words_in(text: str) -> frozenset[str]:
    """In small letters: to see that a pattern can find nothing is faster than to search with it."""
    return frozenset(WORD.findall(text.casefold()))


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of them stands in it, be it within a word: asked before a pattern that needs one."""
    return any(map(text.__contains__, words))


def one_of(words: tuple[str, ...]) -> str:
    """A pattern of these words; a space in them is any space."""
    return f"(?:{'|'.join(words)})".replace(" ", r"\s")
