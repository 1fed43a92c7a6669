"""Who wrote it: from "Wim en ik (Jan)" among those who were there; and where a letter is signed."""

import re

from ..names.names import WORD
from ..reading import Someone
from ..text.lines import Line
from ..text.places import place_of

NAMED = re.compile(rf"\b(?:ik(?:zelf)?|ondergetekende)[,\s(]{{1,2}}\(?(?P<name>{WORD}(?:\s{WORD})?)[,)]")
GREETS = re.compile(
    r"(?:(?:m(?:et|ei)\s)?(?:[a-zà-ÿ]{3,12}(?:,|\sen)?\s){0,3}(?:(?:buren)?groet(?:en|jes|nis)?|gr\.?|mvg)|liefs|"
    r"tot\s(?:snel|ziens|gauw|dan))\b[\s,!.:]*(?:van\s)?",
    re.IGNORECASE,
)
NEAR, SIGNED = 15, 8  # lines in which a list can stand, in which a letter is signed
FEW = 60  # characters of a greeting


def writer_in(lines: list[Line], source: str) -> Someone | None:
    """Who the first lines say "ik (Jan)" of; None where no name stands there."""
    named = ((line, found) for line in lines[:NEAR] if (found := NAMED.search(line.text)))
    return next((Someone(found["name"], place_of(found["name"], line, source)) for line, found in named), None)


def without_signature(lines: list[Line]) -> list[Line]:
    """Without what stands below the greeting at the end."""
    ends = (at for at, line in enumerate(lines) if at >= len(lines) - SIGNED and _is_greeting(line.text))
    return lines[: next(ends, len(lines))]


def _is_greeting(words: str) -> bool:
    """Also "Met vriendelijke groet, namens het comité,"."""
    found = GREETS.match(words)
    return bool(found) and (found.end() == len(words) or (len(words) < FEW and words.endswith(",")))
