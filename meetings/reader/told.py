"""Who was there, told in a sentence: "Erbij waren Yvonne en Hakan", "Van de huurders zijn aanwezig Lenie en Cor"."""

import re

from .entries import entries_in
from .lines import Line
from .places import place_of
from .reading import Someone
from .sentences import sentences

NEAR = 15  # lines in which such a sentence can stand
FROM = r"(?:\b(?:van|namens)\s[^.,:]{2,30}\s)"
THERE = r"(?:aanwezig|erbij|er|present)"
BEFORE = re.compile(
    rf"(?:\berbij\s(?:waren|zijn)|{FROM}?\b{THERE}\s(?:waren|zijn)|{FROM}?\b(?:waren|zijn)\s(?:\w+\s){{0,2}}?{THERE}|"
    rf"{FROM}(?:waren|zijn)\sdat)\s?:?\s(?=(?:[a-z]+\s){{0,2}}[A-ZÀ-Þ])",
    re.IGNORECASE,
)
AFTER = re.compile(rf"\b(?:waren|zijn)\s(?:\w+\s){{0,2}}{THERE}\b(?!\sgeen)")
REPORTS = re.compile(r"\b(?:dat|die|omdat|niet|als|of|heeft|hebben|afwezig|verhinderd)\b")


def present_in(lines: list[Line], source: str) -> list[Someone]:
    """Each once; the first sentence has to name two at least."""
    found: dict[str, Someone] = {}
    for line in lines[:NEAR]:
        for sentence in sentences(line.text) if not line.is_number else []:
            names = _names(sentence)
            if found or len(names) > 1:
                for one in names:
                    found.setdefault(one.name, Someone(one.name, place_of(one.name, line, source), one.role, one.tag))
    return list(found.values())


def _names(sentence: str):
    if before := BEFORE.search(sentence):
        said = sentence[before.end() :]
    elif after := AFTER.search(sentence):
        said = sentence[: after.start()]
    else:
        return []
    return entries_in(said.rstrip(".")) if len(said) < 300 and not REPORTS.search(said) else []
