"""Who wrote it, where a list says "ik": from "heb ik, Wim, op me genomen", or the name below a letter."""

import re

from .entries import entries_in
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
FROM = re.compile(r"(?:van|from)\s?:\s(?P<name>[^<(@,;]{2,40}?)\s?(?:[<(].*)?\Z", re.IGNORECASE)
TO = re.compile(r"(?:aan|to|onderwerp|subject|cc)\s?:", re.IGNORECASE)
GREETS = re.compile(
    r"(?:(?:m(?:et|ei)\s)?(?:[a-zà-ÿ]{3,12}(?:,|\sen)?\s){0,3}(?:(?:buren)?groet(?:en|jes|nis)?|gr\.?|mvg)|liefs|"
    r"tot\s(?:snel|ziens|gauw|dan))\b[\s,!.:]*(?:van\s)?",
    re.IGNORECASE,
)
NEAR, LAST, SIGNED = 15, 6, 8  # lines in which a list can stand, in which a letter ends, in which it is signed

FEW = 60  # characters of a greeting


def writer_in(lines: list[Line], source: str) -> Someone | None:
    """Where the first lines say that "ik" was there; None where no name tells who that is."""
    if not any(MYSELF.search(sentence) for line in lines[:NEAR] for sentence in sentences(line.text)):
        return None
    named = ((line, found) for line in lines[:NEAR] if (found := NAMED.search(line.text)))
    for line, found in named:
        return Someone(found["name"], place_of(found["name"], line, source))
    return _signed(lines[-LAST:], source) or _sent(lines[:NEAR], source) or _below_comma(lines[-2:], source)


def _sent(lines: list[Line], source: str) -> Someone | None:
    """The name in the head of a mail: "Van: Ilse", "Van: Ilse Tol <ilse@…>"."""
    to = any(TO.match(line.text) for line in lines)
    sender = next(((line, found) for line in lines if to and (found := FROM.match(line.text))), None)
    name = sender[1]["name"].strip() if sender else ""
    return Someone(name, place_of(name, sender[0], source)) if sender and is_name(name) else None


def _below_comma(lines: list[Line], source: str) -> Someone | None:
    """The last line, where it is a name below a greeting of any kind: "Slaap lekker,"."""
    last = lines[-1]
    if len(lines) < 2 or not lines[0].text.endswith(",") or len(lines[0].text) > FEW or not is_name(last.text):
        return None
    return Someone(last.text, place_of(last.text, last, source))


def without_signature(lines: list[Line]) -> list[Line]:
    """Without what stands below the greeting at the end."""
    ends = (at for at, line in enumerate(lines) if at >= len(lines) - SIGNED and _is_greeting(line.text))
    return lines[: next(ends, len(lines))]


def _is_greeting(words: str) -> bool:
    """Also "Met vriendelijke groet, namens het comité,"."""
    found = GREETS.match(words)
    return bool(found) and (found.end() == len(words) or (len(words) < FEW and words.endswith(",")))


def _signed(lines: list[Line], source: str) -> Someone | None:
    for at, line in enumerate(lines):
        if not (greets := GREETS.match(line.text)):
            continue
        if not _is_greeting(line.text):
            found = NAME.match(line.text, greets.end())
            name = found[0].strip() if found else ""
            return Someone(name, place_of(name, line, source)) if name and is_name(name) else None
        for below in lines[at + 1 : at + 2]:
            return next((Someone(one.name, place_of(one.name, below, source)) for one in entries_in(below.text)), None)
    return None
