"""Items that somebody counted without a sign and without capitals, if only some of them: "1 opening", "2. notulen"."""

import re
from dataclasses import replace

from .lines import Line, plain
from .marks import NO_TITLE, Mark

COUNT = re.compile(r"(?P<number>\d{1,2})\s+(?P<title>[a-zà-ÿ][^.:;!?]{2,50}(?::\s.*)?)\Z")
LETTERED = re.compile(r"(?P<letter>[A-Z])(?P<sign>[.)])\s+(?P<title>[A-ZÀ-Þ].*)")
LEAST = 4  # so many that count on make an agenda; fewer can be anything


def with_counted(lines: list[Line]) -> list[Line]:
    """The same lines; short ones with space above them that count 1, 2, 3 … with others become numbered."""
    found: dict[int, re.Match] = {}
    last = 0
    for at, line in enumerate(lines):
        count = COUNT.match(line.text) if line.gap and not line.mark.kind else None
        if count and int(count["number"]) == last + 1 and not NO_TITLE.match(count["title"]):
            found[at] = count
            last += 1
        elif line.is_number and line.gap and line.mark.number == last + 1:
            last += 1
    if last < LEAST:
        return lines
    return [_numbered(line, found[at]) if at in found else line for at, line in enumerate(lines)]


def with_lettered(lines: list[Line]) -> list[Line]:
    """The same for "A. Opening", "B. Verslag": a letter by itself can be the initial of somebody."""
    found: dict[int, re.Match] = {}
    for at, line in enumerate(lines):
        letter = LETTERED.match(line.raw.strip(" *")) if line.gap else None
        if letter and ord(letter["letter"]) == ord("A") + len(found):
            found[at] = letter
    if len(found) < LEAST:
        return lines
    marks = {at: Mark("number", one["sign"], ord(one["letter"]) - ord("A") + 1) for at, one in found.items()}
    return [
        replace(line, text=plain(found[at]["title"]), mark=marks[at]) if at in found else line
        for at, line in enumerate(lines)
    ]


def _numbered(line: Line, count: re.Match) -> Line:
    return replace(line, text=count["title"], mark=Mark("number", "bare", int(count["number"])))
