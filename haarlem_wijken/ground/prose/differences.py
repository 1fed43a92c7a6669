"""What changed between two texts, by word."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_TOKEN = re.compile(r"\n+|[^\S\n]+|\w+|[^\w\s]")
MANY = 3000  # words: above it what is common is guessed at, since comparing takes the square of their number


class Piece(NamedTuple):
    """A stretch of text: `how` is "" (the same), "ins" or "del"."""

    how: str
    text: str


def pieces(old: str, new: str) -> list[Piece]:
    """`new` with what was inserted into and deleted from `old`. Plain text: whoever shows it escapes it."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=len(before) + len(after) > MANY)
    found = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("", "".join(after[j1:j2])))
            continue
        found += [Piece("del", "".join(before[i1:i2]))] * (i2 > i1)
        found += [Piece("ins", "".join(after[j1:j2]))] * (j2 > j1)
    return found
