"""The day of the meeting, and the weekday the text gives it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from ..dates import Mention, days_in, fitting_year, weekday_behind
from ..head.head import MEETING, MINUTES, MOST
from ..head.labels import labels_of
from ..reading import Said
from ..text.lines import Line
from ..text.mail import SENT as SENT_ON
from ..text.mail import met_before
from ..text.places import place_of
from .coming_words import NEXT
from .learned import Moments

ELSEWHERE = re.compile(
    r"(?:vorige|(?:eerst)?volgende?\b|vastgesteld|periode|week\svan|gepubliceerd|geplaatst|verzonden|deadline|bijgewerkt)",
    re.IGNORECASE,
)
MADE = re.compile(
    r"(?:datum\s(?:van\s)?(?:het\s|de\s)?(?:verslag|notulen)|printdatum|(?:gemaakt|opgesteld|verspreid|rondgestuurd|geprint)\s(?:op|d\.?d\.?))\s?:?\s(?:\w+dag\s)?\Z",
    re.IGNORECASE,
)  # the day on which they were written
OF_MINUTES = re.compile(r"(?:verslag|notulen)\s(?:van|d\.?d\.?)(?:\sde\s\w*vergadering(?:\svan)?)?\s\Z", re.IGNORECASE)
YEARS = re.compile(r"(?<![\d.,€-])(?<!€ )(19[6-9]\d|20[0-4]\d)(?![\d.,]?\d)")
MET = re.compile(
    r"was\s(?:er|het|de|onze)\s(?:een\s|onze\s|jaarlijkse\s)?(?!raad|gemeente)\w*(?:vergadering|overleg|bijeenkomst)\b|"
    r"\b(?:kwam(?:en)?|vergaderden?|hielden|hadden|was|waren|troffen|hebben|heeft|is|zijn)\b.{0,80}\b(?:bij\selkaar|bijeengekomen|bijeen|samen|elkaar|"
    r"vergaderd|overleg|bijeenkomst)\b|\bvergaderden?\b|\b(?:zaten|zat|waren|kwamen|kwam)\s(?:we|wij|ik|de|het)\b",
    re.IGNORECASE,
)
WERE = re.compile(
    r"\b(?:we|wij|iedereen)\b[^.?!]{0,60}\b(?:waren|kwamen|vergaderden|zaten|hadden)\b[^.?!]{0,30}\bop\s\Z|"
    r"\b(?:we|wij)\s(?:waren|kwamen|vergaderden|zaten)\s(?:\w+\s)?\Z|"
    r"\b(?:kwamen|zaten|waren|vergaderden)\s(?:we|wij)\b[^.;?!]{0,40},\s(?:op\s)?\Z",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|waren|zaten|kwamen|hadden|spraken|kwam)\b[^.?!]{0,30}\Z"
)  # "Wat was het gezellig woensdag 28 november 2018"
MEETS = re.compile(
    r"\b(?:hebben|zijn|heeft|is|waren|kwam(?:en)?|zat(?:en)?)\s(?:[^.,;?!]{2,40}?\s)?(?:op\s|afgelopen\s)?\Z",
    re.IGNORECASE,
)  # "Omdat het niet mocht, hebben we woensdag 10 juni telefonisch", and what comes behind that
GATHERED = re.compile(
    r"[^.?!]{0,60}\b(?:vergaderd|overlegd|bijeen(?:gekomen)?|bij\selkaar|samengekomen)\b", re.IGNORECASE
)
OURS = re.compile(
    r"\b(?:ons|onze|het|de|afgelopen|laatste)\s[\w-]{0,30}(?:overleg|vergadering|bijeenkomst|avond)\s(?:van|op)\s(?:gisteren|afgelopen)?\s?\Z",
    re.IGNORECASE,
)  # "de punten van ons overleg van 4 april"
SENDS = re.compile(
    r"\b(?:hierbij|bijgaand|bijgevoegd|hier|hieronder)\b[^.;?!]{0,50}\b(?:verslag(?:je)?|punten|aantekeningen|notities)\svan\s(?:afgelopen\s)?\Z",
    re.IGNORECASE,
)
REPORTS = re.compile(r"\bverslag(?:je)?\s(?:van|over)\s\Z", re.IGNORECASE)
LATELY = re.compile(r"\b(?:afgelopen|jongstleden)\s\Z", re.IGNORECASE)  # "Afgelopen woensdag, 23 juni, konden we …"
WHAT_WE = re.compile(r"\bwat\s(?:we|wij|er)\s(?:\w+\s)?\Z", re.IGNORECASE)
SPOKE = re.compile(r"[^.?!]{0,80}\b(?:besproken|bespraken|afgesproken|afspraken)\b", re.IGNORECASE)
GREETS = re.compile(r"(?:beste|hoi|hallo|dag|lieve|geachte|ha)\s\w", re.IGNORECASE)
SENT = re.compile(
    r"[A-ZÀ-Þ](?:[^\W\d_]|[' -]){2,25},\s(?=\d)"
)  # "Haarlem, 22 mei 2019": where and when a letter was written
TOLD = re.compile(r"vergader|overleg|bijeen|bij\selkaar|verslag|om\s(?:de\s)?tafel", re.IGNORECASE)
ABOUT = 60  # characters beside a day that tell of it
FIRST = 6  # lines of which one can begin with "Op 18 mei kwamen …"; further on that tells of something else
DATE_LABELS = (
    "datum",
    "vergaderdatum",
    "datum vergadering",
    "datum overleg",
    "datum bijeenkomst",
    "d.d.",
    "d.d",
    "wanneer",
)
BELOW_LIST = 5  # lines from the list of people on in which the day can still stand
AGENDA_OF_NEXT = re.compile(r"agenda(?:punten)?\s(?:voor\s)?(?:de\s)?(?:eerst)?volgende\b", re.IGNORECASE)
SHORT = 40  # characters of a heading
SOON = 45  # days after which a letter tells of it
NEAR = 60  # lines in which a day can be the day of the meeting


@dataclass(frozen=True)
class Moment:
    """`weekday` as the text says it; `yearless` where a day stands there without a year that could be told."""

    on: date | None = None
    said: Said | None = None
    weekday: int | None = None
    yearless: Said | None = None


def moment_of(lines: list[Line], head: list[Line], title: Said | None, source: str, mail: list[Line]) -> Moment:
    """None is better than a day that is not it. `mail`: the lines with the head of a letter."""
    named = Moments(lines).surest(next(iter(_candidates(lines, head, title)), None))
    if not named:
        return Moment()
    line, mention = named
    said = Said(mention.words, place_of(mention.words, line, source))
    year = mention.year or _year_of_letter(mail, mention)
    year = year or fitting_year(mention, [int(one) for one in YEARS.findall(source)])
    if year is None:
        return Moment(yearless=said, weekday=mention.weekday)
    days = mention.on(year)
    if not days:
        return Moment()
    weekday, said = _weekday(mention, days[0], lines, said, source)
    return Moment(days[0], said, weekday)


def _year_of_letter(lines: list[Line], mention: Mention) -> int | None:
    """Of "Leiden, 20 juni 2017" or "Datum: 20 juni 2017", for a day shortly before it."""
    dated = (line for line in lines[:MOST] if SENT.match(line.text) or SENT_ON.match(line.text))
    sent = (one for line in dated for one in days_in(line.text) if one.year)
    for written in (day for one in sent for day in one.on(one.year)):
        if any(0 <= (written - met).days <= SOON for met in mention.on(written.year)):
            return written.year
    return None


def moment_of_mail(lines: list[Line], source: str) -> Moment:
    """From the day on which it was sent, where it tells how long ago they met."""
    found = met_before(lines)
    if not found:
        return Moment()
    on, line, sent = found
    said = Said(sent.words, place_of(sent.words, line, source))
    of_day = sent if on in sent.on(on.year) else replace(sent, weekday=None)
    weekday, said = _weekday(of_day, on, lines, said, source)
    return Moment(on, said, weekday)


def _candidates(lines: list[Line], head: list[Line], title: Said | None):
    """The surest first: what is called the date, the title, the head, the first sentences."""
    above = {line.start for line in head}
    named = [
        (line, one)
        for line in lines[:NEAR]
        for one in _labelled(line)
        if not _is_next(lines, line)
        if one.year or line.start in above or _is_top(line, lines)
    ]
    yield from named
    in_title = [line for line in head if title and line.text == title.text]
    if _is_letter(lines):
        met = [(line, one) for line in lines[:NEAR] for one in _met(line)]
        yield from sorted(met, key=lambda pair: not _is_told_as_meeting(*pair))
    rest = [line for line in head if line not in in_title and not SENT.match(line.text)]
    ranked = [*in_title, *sorted(rest, key=_worth, reverse=True)]
    for line in ranked:
        yield from (
            (line, one)
            for one in days_in(line.text)
            if one.is_day and not _is_elsewhere(line.text, one, line in in_title)
        )
    if not _is_letter(lines):
        for line in takewhile(lambda one: not one.is_number, lines[:MOST]):
            yield from ((line, one) for one in days_in(line.text) if one.is_day and _is_alone(line))
    for at, line in enumerate(lines[:NEAR]):
        if line.is_number and MINUTES.match(line.text):
            continue  # "2. Verslag 10 december" is of the meeting before
        begins = at < FIRST and re.match(r"op \w+", line.text, re.IGNORECASE)
        if begins or MINUTES.search(line.text) or MEETING.search(line.text):
            yield from ((line, one) for one in days_in(line.text) if one.is_day and not _is_elsewhere(line.text, one))


def _is_next(lines: list[Line], line: Line) -> bool:
    """Whether "Datum: 16 maart 2021" stands below "Volgende vergadering"."""
    at = lines.index(line)
    return any(
        (NEXT.match(one.text) or AGENDA_OF_NEXT.match(one.text)) and len(one.text) < SHORT
        for one in lines[max(0, at - 2) : at]
    )


def _met(line: Line):
    """ "Afgelopen dinsdag 14 mei kwamen we bij elkaar"."""
    for one in days_in(line.text):
        before, behind = line.text[: one.start], line.text[one.end :]
        past = REPORTS.search(before) and (one.year or one.weekday is not None)
        past = past or LATELY.search(before) or (WHAT_WE.search(before) and SPOKE.match(behind))
        past = past or (one.year and one.weekday is not None and PAST.search(before))
        past = past or (MEETS.search(before) and GATHERED.match(behind)) or SENDS.search(before)
        if one.is_day and (past or MET.match(behind.lstrip(" ,)")) or WERE.search(before) or OURS.search(before)):
            yield one


def _is_told_as_meeting(line: Line, mention: Mention) -> bool:
    """Rather than "zaterdag 11 mei waren we in het park", which may stand above it."""
    return bool(TOLD.search(line.text[max(0, mention.start - ABOUT) : mention.end + ABOUT]))


def _is_letter(lines: list[Line]) -> bool:
    return any(GREETS.match(line.text) for line in lines[:8]) or any(
        SENT.match(line.text) for line in (*lines[:8], *lines[-5:])
    )


def _is_top(line: Line, lines: list[Line]) -> bool:
    """Whether no item has begun above it: further on "Datum: 16 maart" is of something else."""
    here = next(
        (at for at, one in enumerate(lines[:MOST]) if any(label.kind == "here" for label in labels_of(one))), MOST
    )
    top = lines[1 : min(MOST, here + BELOW_LIST)]
    return line in list(takewhile(lambda one: not (one.is_number or one.is_heading), top))


def _labelled(line: Line):
    for label in labels_of(line):
        if label.label.casefold() in DATE_LABELS and not ELSEWHERE.search(label.value):
            yield from (one for one in days_in(label.value) if one.is_day)


def _worth(line: Line) -> int:
    return 2 * bool(MINUTES.search(line.text) or MEETING.search(line.text)) + _is_alone(line)


def _is_alone(line: Line) -> bool:
    """Whether a line is little more than a day."""
    whole = sum(len(one.words) for one in days_in(line.text))
    return bool(whole) and whole * 2 > len(line.text) and not line.is_number


def _is_elsewhere(words: str, mention: Mention, in_title: bool = False) -> bool:
    """Whether the day is that of another meeting, or of something else."""
    before = words[: mention.start]
    if MADE.search(before):
        return True
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
