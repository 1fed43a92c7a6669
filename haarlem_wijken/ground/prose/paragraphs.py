"""A text as its paragraphs, and the text that they make."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

# A paragraph ends at a white line; an entry of a list, and a line that begins as "actie: …", stand by themselves. What
# has no words yet does not: without the white space at its end it would be no entry any more.
_ENDS = re.compile(r"(\n(?:[ \t]*\n)+|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t]+\S)|\n(?=\w+(?: \d{4}-\d{2,})?:[ \t]+\S))")
LIKE = 0.5  # of the words: so much of two new paragraphs is the same when they say the same in other words
PAIRS = 400  # of new paragraphs to compare; where there are more a person looks


class Unit(NamedTuple):
    """A paragraph, and the white space before it."""

    gap: str
    text: str


def units(text: str) -> list[Unit]:
    found, gap = [], ""
    for n, piece in enumerate(_ENDS.split(text)):
        if n % 2:
            gap += piece
        elif piece.strip():
            found.append(Unit(gap, piece.rstrip()))
            gap = ""
    return found


def joined(found: Iterable[Unit]) -> str:
    text = ""
    for unit in found:
        text += (unit.gap or "\n\n") + unit.text if text else unit.text
    return text


def alike(some: list[str], others: list[str]) -> bool:
    """Whether one of each says the same in other words; also where there are too many to compare."""
    if len(some) * len(others) > PAIRS:
        return True
    return any(one != other and _says_the_same(one, other) for one in some for other in others)


def _says_the_same(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.lower().split(), other.lower().split(), autojunk=False)
    return matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE and matcher.ratio() >= LIKE
