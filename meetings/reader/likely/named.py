"""Whoever the head of minutes names, the first time that it does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..head.labels import LABEL
from ..names.names import NAME, NO_GIVEN_NAMES, TITLE, is_nobody, run_of, without_end, without_title
from ..text.lines import Line

TOP = 45  # lines in which it is told who was there
LONGEST = 1500  # characters of a line that are looked at
TITLED = re.compile(rf"\b(?:{TITLE.pattern})\Z", re.IGNORECASE)
TITLE_LENGTH = 16  # characters, at most


@dataclass(frozen=True)
class Named:
    """`at` is the number of its line, `start` and `end` are places in the text of that line."""

    name: str
    at: int
    start: int
    end: int


def named_in(lines: list[Line]) -> list[Named]:
    """Each name once."""
    found: dict[str, Named] = {}
    for at, line in enumerate(lines[:TOP]):
        for one in _named(line.text[:LONGEST], at):
            found.setdefault(one.name, one)
    return list(found.values())


def _named(text: str, at: int) -> Iterator[Named]:
    start = 0
    while found := NAME.search(text, start):
        start = found.start() + 1
        if found.start() and text[found.start() - 1].isalnum():
            continue
        name = without_title(found[0].rstrip())
        begin = found.start() + len(found[0].rstrip()) - len(name)
        first, *more = name.split() or [""]
        is_titled = TITLED.search(text[max(0, begin - TITLE_LENGTH) : begin])  # "mw. De Jong"
        if more and not is_titled and (first.strip(".,").casefold() in NO_GIVEN_NAMES or LABEL.fullmatch(first)):
            start = begin + len(first)  # "Aanwezig Jan Bos": the name begins behind it
            continue
        if len(run := run_of(text, begin)) > 1:
            for name in run:
                begin = text.index(name, begin)
                yield Named(name, at, begin, begin + len(name))
            start = begin + len(name)
            continue
        name = without_end(name)
        start = max(start, begin + len(name))
        if len(name) > 1 and (is_titled or not is_nobody(name)):
            yield Named(name, at, begin, begin + len(name))
