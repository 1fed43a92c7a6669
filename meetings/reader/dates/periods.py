"""Parts of a year: "eind maart", "in april", "week 12"; and words that name no day at all."""

import re

from ..listed import holds
from .mention import Mention
from .words import BEGINNINGS, MONTH, YEAR, month_number, year_number

PARTS = {"begin": "begin", "half": "half", "medio": "half", "midden": "half", "eind": "eind", "einde": "eind"}
PART = re.compile(
    rf"\b(?:(?:voor|vóór|uiterlijk|in|tot)\s)?(?P<part>begin|half|medio|midden|einde|eind)\s{{1,3}}{MONTH}{YEAR}",
    re.IGNORECASE,
)
WHOLE = re.compile(rf"\b(?:in(?:\sde\sloop\svan)?|gedurende|tijdens)\s{{1,3}}{MONTH}{YEAR}", re.IGNORECASE)
BEFORE = re.compile(rf"\b(?:voor|vóór)\s{{1,3}}(?!(?-i:Jan)\b(?!\.)){MONTH}{YEAR}", re.IGNORECASE)  # Jan is a man
ALONE = re.compile(rf"(?!(?-i:Jan)\Z){MONTH}{YEAR}\Z", re.IGNORECASE)
WEEK = re.compile(
    r"\b(?:(?:in|voor|vóór|uiterlijk)\s)?week\s{0,2}(?P<week>\d{1,2})(?!\d)(?:\s(?:van\s)?(?P<year>20\d\d))?",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:(?:voor|vóór|uiterlijk|op|bij|in|tot)\s)?(?:de\s|onze\s|het\s)?(?:eerst)?volgende?\s(?:\w{1,20}\s)?"
    r"\w{0,20}(?:vergadering|verg\.?|bijeenkomst|overleg|keer|x)(?!\w)"
    r"|\b(?:deze|volgende|komende)\s(?:week|maand|zomer|winter)\b"
    r"|\b(?:z\.?s\.?m\.?(?!\w)|zo\s(?:snel|spoedig)\smogelijk|binnenkort|per\sdirect|doorlopend|"
    r"op\s(?:korte|lange)\stermijn)"
    r"|\b(?:voor|vóór|na|in)\s(?:de|het)\s(?:zomer|vakantie|zomervakantie|herfstvakantie|"
    r"kerst(?:vakantie)?|voorjaar|najaar)\b"
    r"|\bover\s(?:\d{1,2}|een|twee|drie|vier|zes|acht)\s(?:dagen|week|weken|maand|maanden)\b",
    re.IGNORECASE,
)

HINTS = (
    "volgend",
    "deze ",
    "komende ",
    "sm",
    "s.m",
    "mogelijk",
    "binnenkort",
    "direct",
    "doorlopend",
    "termijn",
    "zomer",
    "vakantie",
    "kerst",
    "jaar",
    "over ",
)  # fmt: skip; one of these stands in whatever is vague


def periods_in(text: str) -> list[Mention]:
    """In the order of the text."""
    found, low = [], text.casefold()
    if holds(low, BEGINNINGS):
        found += [_mention(one, part=PARTS[one["part"].casefold()]) for one in PART.finditer(text)]
        found += [_mention(one) for one in WHOLE.finditer(text)]
    if "week" in low:
        found += [_week(one) for one in WEEK.finditer(text) if 1 <= int(one["week"]) <= 53]
    if alone := ALONE.match(text.strip()):
        found.append(_mention(alone))
    return sorted(found, key=lambda one: one.start)


def vague_in(text: str) -> str:
    """The first words that say when, without a day or a month: "volgende vergadering", "z.s.m."; "" for none."""
    low = text.casefold()
    found = (holds(low, HINTS) and VAGUE.search(text)) or (holds(low, BEGINNINGS) and BEFORE.search(text))
    return found[0] if found else ""


def _mention(found: re.Match, part: str = "") -> Mention:
    month, year = month_number(found["month"]), year_number(found["year"])
    words = found[0].rstrip(". ")
    return Mention(found.start(), found.start() + len(words), words, month, year=year, part=part)


def _week(found: re.Match) -> Mention:
    return Mention(found.start(), found.end(), found[0], week=int(found["week"]), year=year_number(found["year"]))
