"""The day of the meeting, and the weekday the text gives it."""

import re
from dataclasses import dataclass, replace
from datetime import date

from .dates import Mention, days_in, fitting_year, weekday_behind
from .head import MEETING, MINUTES
from .labels import labels_of
from .lines import Line
from .places import place_of
from .reading import Said

ELSEWHERE = re.compile(
    r"(?:vorige|(?:eerst)?volgende?\b|vastgesteld|periode|gepubliceerd|geplaatst|verzonden|deadline|bijgewerkt)",
    re.IGNORECASE,
)
OF_MINUTES = re.compile(r"(?:verslag|notulen)\s(?:van|d\.?d\.?)(?:\sde\s\w*vergadering(?:\svan)?)?\s\Z", re.IGNORECASE)
YEARS = re.compile(r"(?<![\d.,€-])(?<!€ )(19[6-9]\d|20[0-4]\d)(?![\d.,]?\d)")
NEAR = 60  # lines in which a day can be the day of the meeting


@dataclass(frozen=True)
class Moment:
    """`weekday` as the text says it; `dateless` where a day stands there without a year that could be told."""

    on: date | None = None
    said: Said | None = None
    weekday: int | None = None
    yearless: Said | None = None
    inferred: bool = False


def moment_of(lines: list[Line], head: list[Line], title: Said | None, source: str) -> Moment:
    """None is better than a day that is not it."""
    for line, mention in _candidates(lines, head, title):
        said = Said(mention.words, place_of(mention.words, line, source))
        year = mention.year or fitting_year(mention, [int(one) for one in YEARS.findall(source)])
        if year is None:
            return Moment(yearless=said, weekday=mention.weekday)
        if days := mention.on(year):
            weekday, said = _weekday(mention, days[0], lines, said, source)
            return Moment(days[0], said, weekday, inferred=mention.year is None)
    return Moment()


def _candidates(lines: list[Line], head: list[Line], title: Said | None):
    """The surest first: what is called the date, the title, the head, the first sentences."""
    named = [(line, one) for line in lines[:NEAR] for one in _labelled(line)]
    yield from named
    in_title = [line for line in head if title and line.text == title.text]
    rest = [line for line in head if line not in in_title]
    ranked = [*in_title, *sorted(rest, key=_worth, reverse=True)]
    for line in ranked:
        yield from (
            (line, one)
            for one in days_in(line.text)
            if one.is_day and not _is_elsewhere(line.text, one, line in in_title)
        )
    for line in lines[:NEAR]:
        if MINUTES.search(line.text) or MEETING.search(line.text) or re.match(r"op \w+", line.text, re.IGNORECASE):
            yield from ((line, one) for one in days_in(line.text) if one.is_day and not _is_elsewhere(line.text, one))


def _labelled(line: Line):
    for label in labels_of(line):
        if label.label.casefold() in ("datum", "vergaderdatum", "d.d.", "d.d", "wanneer"):
            yield from (one for one in days_in(label.value) if one.is_day)


def _worth(line: Line) -> int:
    whole = sum(len(one.words) for one in days_in(line.text))
    alone = bool(whole) and whole * 2 > len(line.text)
    return 2 * bool(MINUTES.search(line.text) or MEETING.search(line.text)) + alone


def _is_elsewhere(words: str, mention: Mention, in_title: bool = False) -> bool:
    """Whether the day is that of another meeting, or of something else."""
    before = words[: mention.start]
    if OF_MINUTES.search(before) and not in_title and not MINUTES.match(words):
        return True
    return bool(ELSEWHERE.search(before[-40:])) and not (in_title or MINUTES.match(before))


def _weekday(mention: Mention, on: date, lines: list[Line], said: Said, source: str) -> tuple[int | None, Said]:
    """Of the day itself, or of the same day where the text tells of it again."""
    if mention.weekday is not None:
        return mention.weekday, said
    behind = weekday_behind(source[said.place[1] :][:20])
    if behind is not None:
        return behind, said
    for line in lines[:NEAR]:
        for one in days_in(line.text):
            if (
                one.weekday is not None
                and replace(one, year=on.year).on(on.year) == [on]
                and (one.year or on.year) == on.year
            ):
                return one.weekday, Said(one.words, place_of(one.words, line, source))
    return None, said
