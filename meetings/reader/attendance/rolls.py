"""Who was there, where no label says so that is known: a line in the head that is nothing but names."""

import re
from itertools import takewhile

from ..head.labels import bare_label, labels_of
from ..names.all_names import names_in
from ..reading import Someone
from ..text.lines import Line
from ..text.places import place_of
from ..text.sentences import first_and_rest
from .blocks import PROSE
from .entries import entries_in
from .for_others import is_other
from .labelled import Attendance

NEAR = 12  # lines in which such a line can stand
LED = re.compile(r"[^:,.()]{2,30}:\s+")
OTHER = re.compile(
    r"(?:cc|aan|van|kopie|verzend\w*|to|from|onderwerp|betreft|met\sdank|foto\S*|bron|route|volgende|data|vergaderdata|eerste?|tweede|derde|punt|thema|agenda)\b",
    re.IGNORECASE,
)
NOT_THERE = re.compile(r"[.,;]?\s(?:niet|afw(?:ezig)?|afgemeld|verhinderd)\s?:", re.IGNORECASE)  # "Wie: A, B. Niet: C"
NOT_HERE = re.compile(
    r"[^:]{0,30}\b(?:niet|af(?:wezig\w*|gemeld\w*|melding\w*|bericht\w*|gezegd|gehaakt)|verhinder\w*|absent\w*|ziek|thuis|ontbr\w*)\b",
    re.IGNORECASE,
)
PICTURE = re.compile(r"\A[^\w\s(]{1,3}\s")  # "👥 Jan, Els en Mo"
TELLS = re.compile(
    r"\b(?:zaten|zat|lag|lagen|kwam|kwamen|schoof|sloot|stond|stonden|had|hadden|kon|konden|moest|moesten)\b"
)
BRACKETED = re.compile(r"\(([^()]{10,200})\)")  # "Overleg 12 mei (Jan, Els en Mo)"
LEGEND = re.compile(r"[A-Z][A-Za-z]{0,4}\s?=\s[A-ZÀ-Þ]")  # "JB = Jan Bos"
TITLES = 3  # lines in which that can stand
LEAST = 3  # names on the first such line; two are enough behind a colon


def roll_in(lines: list[Line], attendance: Attendance, source: str) -> tuple[list[Someone], list[Someone]]:
    """Who was there, and who of them came for others: also from the lines right below it; nobody where nothing is
    sure. The lines are used then.
    """
    for line in lines[:TITLES]:
        for inside in BRACKETED.finditer(line.text):
            if len(names := names_in(inside[1])) >= LEAST:
                return [Someone(one.name, place_of(one.name, line, source), one.role, one.tag) for one in names], []
    for at, line in enumerate(lines[:NEAR]):
        if line.is_number and at > 1:
            break
        legend = list(takewhile(lambda one: LEGEND.match(one.text) and not labels_of(one), lines[at:]))
        if len(legend) >= LEAST:
            attendance.used |= {one.start for one in legend}
            told = ((one, entry) for one in legend for entry in entries_in(one.text))
            return [Someone(one.name, place_of(one.name, row, source), one.role, one.tag) for row, one in told], []
        if len(_names(line)) >= (2 if LED.match(line.text) else LEAST) and _is_free(line, attendance):
            more = takewhile(
                lambda one: not one.gap and _names(one) and _is_free(one, attendance), lines[at + 1 : NEAR]
            )
            roll = [line, *more]
            attendance.used |= {one.start for one in roll}
            kept: tuple[list[Someone], list[Someone]] = [], []
            for one in roll:
                others = bool(at_once := LED.match(one.text)) and is_other(at_once[0])
                kept[others].extend(
                    Someone(entry.name, place_of(entry.name, one, source), entry.role, entry.tag)
                    for entry in _names(one)
                )
            return kept if kept[0] else (kept[1], [])
    return [], []


def _is_free(line: Line, attendance: Attendance) -> bool:
    return line.start not in attendance.used and not labels_of(line) and not bare_label(line) and not line.is_heading


def _names(line: Line) -> list:
    """The names of a line on which every part is one."""
    first, rest = first_and_rest(line.text)
    words = first if rest and LED.match(first) else line.text
    if (
        line.is_row
        or len(words) > 300
        or words.endswith("?")
        or PROSE.search(words)
        or TELLS.search(words)
        or OTHER.match(words)
        or NOT_HERE.match(words)
    ):
        return []
    return names_in(LED.sub("", NOT_THERE.split(PICTURE.sub("", words))[0], count=1))
