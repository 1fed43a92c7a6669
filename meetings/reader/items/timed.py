"""Headings that begin with the time at which they came up: "20.10 uur Notulen"."""

import re
from itertools import pairwise

from ..text.lines import Line, plain
from .headings import FINITE

CLOCK = re.compile(
    r"\W{0,3}\d{1,2}[.:]\d\d(?:\s?(?:[–-]|tot)\s?\d{1,2}[.:]\d\d)?(?:\s?(?:uur|u)\b\.?)?\s?[:|–-]?\s+(?=[^\W\d])"
)
LEAST = 3  # are no chance
MOST = 7  # words


def timed(free: list[Line], _lines: list[Line]) -> list[tuple[Line, str]]:
    """Of which most have what was said on the next line: else it is what they planned."""
    found = [(line, title) for line in free if (title := _title(line))]
    told = [line for line, below in pairwise(free) if _title(line) and not CLOCK.match(below.raw)]
    return found if len(found) >= LEAST and len(told) * 2 > len(found) else []


def _title(line: Line) -> str:
    if not (clock := CLOCK.match(line.raw)):
        return ""
    words = plain(line.raw[clock.end() :]).rstrip(" :")
    few = len(words.split()) <= MOST and not FINITE.search(words)
    return words if few and words[:1].isupper() and not words.endswith((".", ",", ";", "!")) else ""
