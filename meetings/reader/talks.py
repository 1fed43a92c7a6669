"""Who held a presentation: only where the sentence says that it was one."""

import re

from .listed import holds
from .names.names import NAME, is_nobody
from .reading import Talk
from .text.lines import Line
from .text.places import place_of
from .text.sentences import sentences

FULL = rf"(?<![\w.])(?P<name>{NAME.pattern}(?:\s?\((?P<more>(?:van|de|den|der|ter|ten|te|el|al|in)\b[^()]{{2,40}})\))?)"
HINTS = ("presentatie", "inleiding", "lezing", "voordracht")
WORDS = r"(?:[Pp]resentatie|[Ii]nleiding|[Ll]ezing|[Vv]oordracht)"
HELD = re.compile(
    rf"{FULL}\s?(?:\([^()]{{2,60}}\)\s?)?(?:gaf|geeft|verzorgde|verzorgt|hield|houdt)\s[^.]{{0,60}}?\b{WORDS}\b"
)
TURNED = re.compile(rf"\b[Ii]n\s(?:de|een)\s(?:\w+\s)?{WORDS}\s(?:\w+)\s{FULL}")
BY = re.compile(rf"\b{WORDS}\s(?:door|van)\s{FULL}")


def talks_in(lines: list[Line], source: str) -> list[Talk]:
    """Each speaker once."""
    found: dict[str, Talk] = {}
    for line in lines:
        if not holds(line.text.casefold(), HINTS):
            continue
        for sentence in sentences(line.text):
            for pattern in (HELD, TURNED, BY):
                one = pattern.search(sentence)
                if one and (name := _name(one)):
                    found.setdefault(name, Talk(name, sentence, place_of(sentence, line, source)))
                    break
    return list(found.values())


def _name(found: re.Match) -> str:
    """ "Diana van Loenen" of "Diana (van Loenen)"."""
    more = found["more"] or ""
    name = found["name"].split("(")[0].strip() if more else found["name"].strip()
    if not name[:1].isupper() or is_nobody(name):
        return ""
    return f"{name} {more}".strip()
