"""Who wrote it, where a list says "ik": from "heb ik, Wim, op me genomen", or the name below a letter."""

import re

from .lines import Line
from .names import NAME, WORD, is_name
from .places import place_of
from .reading import Someone
from .sentences import sentences

MYSELF = re.compile(
    r"(?:(?:,|\ben|\bof|&|\+)\s)(?:ik(?:zelf)?|mij(?:zelf)?|mezelf|ondergetekende|(?:de\s)?schrijver\sdezes)\b(?!\s?\()"
    r"(?:\s(?:waren|er|erbij|ook|dus|aanwezig|zelf|natuurlijk|uiteraard|\(\w+\))\b|\s?[.,;:!)]|\s?\Z)",
    re.IGNORECASE,
)
NAMED = re.compile(rf"\b(?:ik|ondergetekende)[,\s(]{{1,2}}\(?(?P<name>{WORD}(?:\s{WORD})?)[,)]")
GREETS = re.compile(
    r"(?:(?:met\s)?(?:vriendelijke|hartelijke|lieve|warme|zonnige|buren|veel)?\s?(?:groet(?:en|jes)?|gr\.?|mvg)|liefs|"
    r"tot\s(?:snel|ziens|gauw|dan))\b[\s,!.:]*(?:van\s)?",
    re.IGNORECASE,
)
NEAR, LAST = 15, 6  # lines in which a list can stand, and in which a letter ends


def writer_in(lines: list[Line], source: str) -> Someone | None:
    """Where the first lines say that "ik" was there; None where no name tells who that is."""
    if not any(MYSELF.search(sentence) for line in lines[:NEAR] for sentence in sentences(line.text)):
        return None
    named = ((line, found) for line in lines[:NEAR] if (found := NAMED.search(line.text)))
    for line, found in named:
        return Someone(found["name"], place_of(found["name"], line, source))
    return _signed(lines[-LAST:], source)


def _signed(lines: list[Line], source: str) -> Someone | None:
    for at, line in enumerate(lines):
        if not (greets := GREETS.match(line.text)):
            continue
        below = lines[at + 1 : at + 2] if not line.text[greets.end() :].strip() else [line]
        for one in below:
            found = NAME.match(one.text, greets.end() if one is line else 0)
            name = found[0].strip() if found else ""
            if name and is_name(name):
                return Someone(name, place_of(name, one, source))
    return None
