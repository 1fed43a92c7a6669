"""What may tell whether a day is that of the meeting, or of a next one: the words beside it, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ..dates import Mention, coming, days_in, nth_in
from ..text.lines import Line
from ..text.sentences import bounds_of, sentences
from .seats import words_in

DAY = "<day>"
TIME = re.compile(r"\d[.:]\d\d|\d ?u")
FAR = ((7, "week"), (23, "weeks"), (49, "month"), (109, "months"))  # days from the meeting on
LONGEST = 3000  # characters of a line that are looked at
LONG = 6  # letters of a word that may begin with another: "raadsvergadering"
HEADING = 45  # characters of a line that can head those below it
NEAR = 6  # lines above, among which that is


@dataclass(frozen=True)
class Dated:
    """A day that a line names. `at` is the number of the line, `nth` which of the days in it, `is_first` whether no
    line above names it.
    """

    mention: Mention
    at: int
    beside: tuple[Mention, ...]
    is_first: bool


def dated_in(lines: list[Line]) -> list[Dated]:
    found: list[Dated] = []
    told: set[tuple] = set()
    for at, line in enumerate(lines):
        text = line.text[:LONGEST]
        mentions = sorted((*days_in(text), *nth_in(text)), key=lambda one: one.start)
        for one in mentions:
            if one.days:
                found.append(Dated(one, at, tuple(mentions), (one.month, one.days) not in told))
                told.add((one.month, one.days))
    return found


def signs_of_day(one: Dated, lines: list[Line], on: date | None = None) -> set[str]:
    """`on`, the day of the meeting, where that is known."""
    return {*_sentence(one, lines[one.at]), *_place(one, lines), *_above(one, lines), *_after(one, on)}


def _sentence(one: Dated, line: Line) -> Iterator[str]:
    day, text = one.mention, line.text
    start, end = bounds_of(text, day.start)
    before, after = words_in(text[start : day.start]), words_in(text[day.end : end])
    yield from _words(before, after)
    same = [other for other in one.beside if start <= other.start < end]
    nth = same.index(day)
    yield f"nth {min(nth, 3)} {min(len(same), 4)}"
    if nth:
        yield f"between {' '.join(words_in(text[same[nth - 1].end : day.start])[:4])}"
        yield from (f"first {word}" for word in words_in(text[start : same[0].start]))
    yield from (f"last {word}" for word in words_in(" ".join(sentences(text[:start])[-1:])))
    yield from (f"opens {start == 0}", f"weekday {day.weekday is not None}", f"year {day.year is not None}")
    yield f"time {bool(TIME.search(text[start:end]))} {day.weekday is not None}"


def _words(before: list[str], after: list[str]) -> Iterator[str]:
    for word in (*before, *after):
        yield f"w {word}"
        if len(word) > LONG:
            yield f"p {word[:5]}"
    yield from (f"before {word}" for word in before)
    yield from (f"ww {word} {following}" for word, following in pairwise(("^", *before, DAY, *after, "$")))
    yield from (f"-{at} {word}" for at, word in enumerate(reversed(before[-4:])))
    yield from (f"+{at} {word}" for at, word in enumerate(after[:3]))
    yield from (f"-2 {' '.join(before[-2:])}", f"-3 {' '.join(before[-3:])}", f"^ {' '.join(before[:3])}")
    yield f"words {min(len(before), 6)} {min(len(after), 6)}"


def _place(one: Dated, lines: list[Line]) -> Iterator[str]:
    line, left = lines[one.at], min((len(lines) - one.at) // 3, 6)
    yield from (f"left {left}", f"at {min(one.at // 2, 6)}", f"mark {line.mark.kind}", f"new {one.is_first}")
    label, colon, _said = line.text[:LONGEST].partition(":")
    if colon and len(label) < HEADING:
        for word in words_in(label)[:6]:
            yield f"label {word}"
    if line.is_number or line.is_heading:
        for word in words_in(line.text[:HEADING])[:4]:
            yield f"title {word}"


def _above(one: Dated, lines: list[Line]) -> Iterator[str]:
    for far, line in enumerate(reversed(lines[max(0, one.at - NEAR) : one.at])):
        if not far:
            yield f"below day {bool(days_in(line.text[:LONGEST]))}"
            for word in words_in(line.text[-LONGEST:])[-6:]:
                yield f"below {word}"
        if line.is_number or line.is_heading or len(line.text) < HEADING:
            yield f"over {far}"
            for word in words_in(line.text[:HEADING])[:6]:
                yield f"over {word}"
            return


def _after(one: Dated, on: date | None) -> Iterator[str]:
    """How long after the meeting it is."""
    day = day_after(one.mention, on) if on else None
    if on and day:
        days = (day - on).days
        yield f"after {next((name for most, name in FAR if days <= most), 'long')}"


def day_after(mention: Mention, on: date) -> date | None:
    """The first of its days that is after `on`."""
    return next((day for day in coming(mention, on) if day > on), None)
