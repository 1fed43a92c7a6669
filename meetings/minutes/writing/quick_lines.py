"""Lines that begin with a word and a colon become rows: "actie: @Piet 17-3 de zaal bespreken".

The line stays in the text as a reference to its row ("afspraak 2015-03: de zaal bespreken"), so text and register say
the same, and a line that is taken out leaves its row alone.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ...reader.dates.words import A_MONTH, month_number

AGREEMENTS = {"afspraak": "doorlopend", "actie": "actie", "agenda": "agenda", "toezegging": "toezegging"}
RESOLUTION = "besluit"
WORDS = (*AGREEMENTS, RESOLUTION)
LINE = re.compile(rf"^[ \t]*[-*]?[ \t]*({'|'.join(WORDS)})[ \t]*:[ \t]*(\S[^\n]*)$", re.IGNORECASE | re.MULTILINE)
REFERENCE = re.compile(r"^[ \t]*(afspraak|besluit) (\d{4}-\d{2,}):", re.IGNORECASE | re.MULTILINE)
OWNER = re.compile(r"@([\w’'.-]+)")
DAY = re.compile(r"(?<![\d-])(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?![\d-])")
_IN_WORDS = rf"(?P<day>\d{{1,2}})\s+(?P<month>{A_MONTH})\b\.?(?:\s+(?P<year>\d{{4}}))?(?!\w)"
WORDED = (  # right behind who does it, or as what the line ends with: elsewhere a day may be of a feast
    re.compile(rf"@[\w’'.-]+,?\s+(?P<said>(?:(?:v[oó]{{2}}r|uiterlijk|op)\s+)?{_IN_WORDS})", re.IGNORECASE),
    re.compile(rf"\s(?P<said>(?:v[oó]{{2}}r|uiterlijk)\s+{_IN_WORDS})[.]?$", re.IGNORECASE),
)

ASK = re.compile(
    r"^[ \t]*[-*]?[ \t]*(oproep|volgende (?:vergadering|bijeenkomst|keer))[ \t]*:[ \t]*(\S[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Line:
    """One line that asks for a row. `owner` as it was typed after @, `due` where a day was given and exists."""

    word: str
    text: str
    owner: str = ""
    due: date | None = None
    due_words: str = ""

    @property
    def is_resolution(self) -> bool:
        return self.word == RESOLUTION


@dataclass(frozen=True)
class Ask:
    """A line that asks for a call for help, or else for the next meeting. `number`: which of them in its text."""

    text: str
    is_call: bool
    number: int


def asks(body: str) -> list[Ask]:
    """In the order of the text."""
    found = enumerate(ASK.finditer(body))
    return [Ask(one[2].strip(), one[1].lower() == "oproep", number) for number, one in found]


def read(line: re.Match, meeting_on: date) -> Line:
    """`meeting_on` gives the year of a day without one: the first that is not before the meeting."""
    word, text = line[1].lower(), line[2].strip()
    if word == RESOLUTION:
        return Line(word, text)
    owner, (due, said) = OWNER.search(text), _due(text, meeting_on)
    for found in (owner[0] if owner else "", said):
        text = text.replace(found, " ", 1) if found else text
    text = " ".join(text.split()).strip(" ,;:")
    return Line(word, text or line[2].strip(), owner[1] if owner else "", due, said.rstrip("."))


def written_out(body: str, meeting_on: date, make: Callable[[Line], str]) -> str:
    """`body` with every such line as a reference; `make` gives the number of the row it made for a line."""

    def reference(match: re.Match) -> str:
        line = read(match, meeting_on)
        return f"{'besluit' if line.is_resolution else 'afspraak'} {make(line)}: {line.text}"

    return LINE.sub(reference, body)


def numbers(body: str) -> dict[str, set[str]]:
    """The rows a text refers to: {"afspraak": {"2015-03"}, "besluit": set()}."""
    found: dict[str, set[str]] = {"afspraak": set(), "besluit": set()}
    for word, number in REFERENCE.findall(body):
        found[word.lower()].add(number)
    return found


def linked(body: str, addresses: dict[str, str]) -> str:
    """Markdown of `body` with each reference as a link, for those of which the address is given: by "afspraak 2015-03"
    or "besluit 2015-01".
    """

    def link(match: re.Match) -> str:
        words = f"{match[1]} {match[2]}"
        address = addresses.get(words.lower())
        return match[0].replace(words, f"[{words}]({address})") if address else match[0]

    return REFERENCE.sub(link, body)


def _due(text: str, meeting_on: date) -> tuple[date | None, str]:
    """The day that is named and exists, and the words that name it."""
    if found := DAY.search(text):
        due = _day(int(found[1]), int(found[2]), found[3], meeting_on)
        return (due, found[0]) if due else (None, "")
    for pattern in WORDED:
        if found := pattern.search(text):
            due = _day(int(found["day"]), month_number(found["month"]), found["year"], meeting_on)
            return (due, found["said"]) if due else (None, "")
    return None, ""


def _day(day: int, month: int, year: str | None, meeting_on: date) -> date | None:
    years = [int(year) + (2000 if len(year) == 2 else 0)] if year else [meeting_on.year, meeting_on.year + 1]
    for one in years:
        try:
            due = date(one, month, day)
        except ValueError:
            continue
        if year or due >= meeting_on:
            return due
    return None
