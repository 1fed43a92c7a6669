"""Items that somebody counted without a sign and without capitals, if only some of them: "1 opening", "2. notulen"."""

import re
from dataclasses import replace

from .lines import Line, plain
from .marks import NO_TITLE, ROMANS, Mark

COUNT = re.compile(r"(?P<number>\d{1,2})\s+(?P<title>[a-zà-ÿ](?:[^.:;!?]|\.(?=\S|\s[a-zà-ÿ\d])){2,50}(?::\s.*)?)\Z")
LETTERED = re.compile(r"(?P<letter>[A-Z])(?P<sign>[.)])\s+(?P<title>[A-ZÀ-Þ].*)")
ROMAN = re.compile(r"(?P<sign>[VX])[.)]\s+(?P<title>[A-ZÀ-Þ].*)")
LEAST = 4  # so many that count on make an agenda; fewer can be anything


def with_counted(lines: list[Line]) -> list[Line]:
    """The same lines; short ones that count 1, 2, 3 … with others and stand apart become numbered."""
    found: dict[int, re.Match] = {}
    last = 0
    for at, line in enumerate(lines):
        told = line.gap or (at + 1 < len(lines) and not (lines[at + 1].is_number or COUNT.match(lines[at + 1].text)))
        count = COUNT.match(line.text) if told and not line.mark.kind else None
        if count and int(count["number"]) == last + 1 and not NO_TITLE.match(count["title"]):
            found[at] = count
            last += 1
        elif line.is_number and line.mark.number == last + 1:
            last += 1
    if last < LEAST:
        return lines
    return [_numbered(line, found[at]) if at in found else line for at, line in enumerate(lines)]


def with_roman(lines: list[Line]) -> list[Line]:
    """The same for "V. Geld" behind "IV.": one letter by itself is the initial of somebody."""
    found, last = [], 0
    for line in lines:
        one = ROMAN.match(line.raw.strip()) if line.gap and last > 1 and not line.mark.kind else None
        if line.is_number and line.raw.lstrip()[:1] in "IVX":
            last = line.mark.number
        elif one and ROMANS.index(one["sign"]) == last:
            last += 1
            found.append(replace(line, text=plain(one["title"]), mark=Mark("number", ".", last)))
            continue
        found.append(line)
    return found


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
