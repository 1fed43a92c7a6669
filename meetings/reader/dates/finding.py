"""Which days a text names: "wo 18 feb. '15", "17 en 24 maart", "18-2-2015"."""

import re
from functools import lru_cache

from ..listed import holds
from .mention import Mention
from .words import BEGINNINGS, MONTH, WEEKDAY, YEAR, month_number, weekday_number, year_number

KEPT = 256  # texts of which it is asked again and again
DIGIT = re.compile(r"[0-9]")
FIRST = "(?=[mdwvz0-9])"  # of a weekday or a day: little is tried anywhere else
DAY = r"(?<![\d.,:€$/-])(?<!€ )(?<!nr )(?<!nr\. )(?<!no\. )(?<!nummer )(?P<day>0?[1-9]|[12]\d|3[01])(?:ste|e|de)?(?!\d)"
MORE = (
    r"(?P<more>(?:\s?,\s?\d{1,2}){0,4}\s{0,2}(?:en|&|of)\s{1,2}\d{1,2}(?!\d))?(?:\s?(?:t/m|tot en met|–|"
    r"-)\s?(?P<to>\d{1,2})(?!\d))?"
)
WORDS = re.compile(
    rf"{FIRST}{WEEKDAY}{DAY}{MORE}(?:\s{{1,3}}|-)?{MONTH}(?:-(?P<joined>(?:19|20)?\d\d)(?!\d))?{YEAR}", re.IGNORECASE
)
FIGURES = re.compile(
    rf"{FIRST}{WEEKDAY}(?<![\d./€-])(?P<day>0?[1-9]|[12]\d|3[01])\s?(?P<sign>[-/.])\s?(?P<month>0?[1-9]|1[0-2])"
    r"\s?(?P=sign)\s?(?P<year>(?:19|20)\d\d|['’]?\d\d)(?![\d-])",
    re.IGNORECASE,
)
SHORT = re.compile(
    rf"{FIRST}(?:{WEEKDAY}|(?<=op )|(?<=voor )|(?<=vóór )|(?<=uiterlijk )|(?<=tot )|(?<=d\.d\. )|(?<=per )|^)"
    r"(?<![\d./€-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sign>[-/])(?P<month>0?[1-9]|1[0-2])(?![\d/-])(?=\W|$)",
    re.IGNORECASE,
)
FIGURED = re.compile(r"\d(?:\s?[-/.]\s?\d|\d{7})")  # there is one in whatever has no month in words
EVERY = re.compile(
    r"\b(?:elke|iedere)\s(?:\w+dag\w*\s)?\Z", re.IGNORECASE
)  # "elke donderdag 10-12" is from ten to twelve
ENDING = re.compile(
    r"(?:(?<=[–—-] )|(?<=[(,] )|(?<=\())(?P<day>0?[1-9]|[12]\d|3[01])"
    r"(?P<sign>[-/])(?P<month>0?[1-9]|1[0-2])(?=\)?\.?\s*$)"
)  # the last of a row: "Anna – flyers – 20/2"
ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)(?P<sign>-?)(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])"
)  # also "20190604", as files are called


def days_in(text: str) -> list[Mention]:
    """In the order of the text, none over another."""
    return list(_days_in(text)) if DIGIT.search(text) else []


@lru_cache(maxsize=KEPT)
def _days_in(text: str) -> tuple[Mention, ...]:
    found = [*map(_in_words, WORDS.finditer(text))] if holds(text.casefold(), BEGINNINGS) else []
    for pattern in (ISO, FIGURES, SHORT, ENDING) if FIGURED.search(text) else ():
        found += [
            _in_figures(one)
            for one in pattern.finditer(text)
            if pattern is not SHORT or not EVERY.search(text[max(0, one.start() - 30) : one.start()])
        ]
    kept: list[Mention] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _in_words(found: re.Match) -> Mention:
    more = [int(day) for day in re.findall(r"\d+", found["more"] or "")]
    return Mention(
        *_place(found), month_number(found["month"]), (int(found["day"]), *more),
        year_number(found["year"] or found["joined"]), weekday_number(found["weekday"]), to_day=int(found["to"] or 0),
    )  # fmt: skip


def _in_figures(found: re.Match) -> Mention:
    groups = found.groupdict()
    return Mention(
        *_place(found), int(found["month"]), (int(found["day"]),), year_number(groups.get("year")),
        weekday_number(groups.get("weekday")),
    )  # fmt: skip


def _place(found: re.Match) -> tuple[int, int, str]:
    words = found[0].rstrip(" ,.")
    return found.start(), found.start() + len(words), words
