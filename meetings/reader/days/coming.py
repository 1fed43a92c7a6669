"""When the group meets next, and after that."""

import re
from dataclasses import replace
from datetime import date

from ..dates import Mention, coming, days_in, nth_in
from ..listed import holds
from ..reading import Said
from ..text.lines import Line
from ..text.places import place_of
from ..text.sentences import first_and_rest, sentences
from .again import day_again
from .coming_words import (
    A_DAY,
    ALONE,
    DATES,
    DATES_BESIDE,
    EXTRA,
    GENERALS,
    HINTS,
    LISTS,
    NEXT,
    NO_FEAST,
    OF_NEXT,
    OTHERS,
    OURS,
    SINCE,
)

INSTEAD = re.compile(r",?\s(?:maar|naar|doch)\s", re.IGNORECASE)  # "niet op 2 juli maar op 9 juli"
THEIRS = re.compile(
    r"\svan\s(?:de|het)\s(?:gemeente|gemeenteraad|raad|raadscommissie|college|stadsdeel|provincie)\b", re.IGNORECASE
)
CORRECTED = re.compile(
    rf"[\s,.…(–-]{{0,6}}(?:o?\s?nee|sorry|correctie|toch\sniet|bij\snader\sinzien)\b[^;!?]{{0,60}}?"
    rf"\b(?:wordt|dus|dan|maar|naar|op|is)\s(?:het\s)?(?={A_DAY})|"
    rf"[^:;!?]{{0,90}}\.\s(?:dus|dan)\s(?:maar\s)?(?:wij|we)\s(?:doen|nemen|maken\ser)\s(?:maar\s)?(?:op\s)?(?={A_DAY})",
    re.IGNORECASE,
)  # "30 oktober ... nee, botst met feest, wordt donderdag 6 november"
CORRECTS = re.compile(
    r"(?:o\s)?(?:nee|sorry|correctie)\b|(?:dus|dan)\s(?:maar\s)?(?:wij|we)\s(?:doen|nemen|maken\ser)\b", re.IGNORECASE
)  # a sentence that belongs to the one before it
LAST = r"laatste\s(?:\w+\s)?(?:van\s(?:het|dit)\s(?:jaar|seizoen)|(?:van\s|in\s)?20\d\d|dit\s(?:jaar|seizoen))"
AHEAD = re.compile(r"\bvoor\s(?:de\s)?(?:eerst)?volgend", re.IGNORECASE)
AT_ONCE = re.compile(r"[\s,:(]*(?:(?:op|van)\s)?")
AT_ONCE_IS = re.compile(r"\A\s?(?:wordt|is)\b")
ELSE = re.compile(
    r";\s*(?!(?:en\s)?(?:daarna|die\sdaar\w+|de\s\w+\sdaar\w+|(?:leden|jaar)vergadering|alv)\b)[a-z]|\b(?:over(?!\s\w+\s(?:dagen|weken|maanden|maand))|bespreken|bespreekt|praten|evalueren|evaluatie|kiezen|presenteert|agenda|datumprikker|prikt|prikken(?!\s(?:we|wij)\s(?:op\s)?(?:\w+dag\s)?\Z)|bekend|"
    r"onbekend|bepalen|neemt|maakt|brengt|stuurt|levert|organiseert|feest|inzending|kopij|moet|moeten)\b|\bniet,|"
    r"\bvoor\s(?:de|het)\s(?!leden|wijk|buurt|vergad)",
    re.IGNORECASE,
)  # before the day of something else
NOT_THEN = re.compile(
    r"\b(?:niet|i\.?p\.?v\.?|in\splaats\svan|vervalt|komt\ste\svervallen|(?:verplaatst|verzet|verschoven)\svan|v\.?a\.?|stond(?:\sgepland)?|(?<!gepland\s)(?<!staat\s)(?<!gemaakt\s)(?<!geprikt\s)voor|vóór|"
    r"uiterlijk)\s(?:op\s)?(?:\w+dag\s)?\Z",
    re.IGNORECASE,
)
THEN = re.compile(
    r"datum\s?:|(?:en\s)?(?:daarna|vervolgens|(?:de\s)?(?:vergadering|bijeenkomst|keer|die)(?:en)?\s(?:daarna|daarop)|"
    rf"de\s(?:data|keren)\sdaarna|de\sdaarop\s?volgende|(?:de\s)?{LAST})\b|"
    rf"{NO_FEAST}(?:in\shet\snieuwe\sjaar|na\s(?:de\s)?{SINCE})(?:\s?:|\sweer\sop\b)|en\sverder\sop\b",
    re.IGNORECASE,
)
ASKED = re.compile(r"\b(?:wanneer\sweer|(?:eerst)?volgende\s\w+)\s?\?\Z", re.IGNORECASE)
OFF = re.compile(
    r",?\s(?:(?:is|wordt|werd)\s(?:\w+\s)?(?:verplaatst|verzet|verschoven|geschrapt|afgelast)|vervalt|komt\ste\svervallen|"
    r"gaat\s(?:\w+\s)?niet\sdoor|(?:is|wordt)\s(?:\w+dag\s)?(?=\d))",
    re.IGNORECASE,
)
OFF_HINT = re.compile(
    r"verplaatst|verzet|verschoven|verval|niet\sdoor|geschrapt|afgelast|wordt\s(?:\w+dag\s)?\d", re.IGNORECASE
)
WAS = re.compile(r"\b(?:kwamen|kwam|waren|zaten)\b[^.,;]{0,60}\Z", re.IGNORECASE)  # "dinsdag waren we weer bij elkaar"
LONG = 80  # characters of a line below which the day can stand; of a longer one it stands in it
NEAR = 8  # characters in front of a day that a line begins with
HEADING_YEAR = re.compile(r"\b(20\d\d|19\d\d)\b")


def coming_in(lines: list[Line], on: date | None, source: str, agreed: set[str]) -> list[tuple[date, Said]]:
    """Days after `on` in their order, each once; [] when the day of the meeting is not known and no year is given.

    `agreed`: sentences that say an agreement; a day there is its own, unless it follows at once.
    """
    found: dict[date, Said] = {}
    followed = -1
    for at, line in enumerate(lines):
        for start, words in _told(line, at == followed):
            followed = at + 1
            mentions = _after(words, start)
            if (
                words in agreed
                and mentions
                and len(AT_ONCE_IS.sub("", words[start : mentions[0].start]).strip(" :;,")) > 3
            ):
                continue
            lists = bool(LISTS.search(words[max(0, start - 20) : start + 60]))
            group = [(line, one) for one in mentions]
            if not mentions and _is_open(words, start):
                group = [(other, one) for other in _below(lines, at) for one in days_in(other.text) if one.is_day]
                group = group if lists else group[:6]
            year = (
                HEADING_YEAR.search(words[: mentions[0].start if mentions and on else start + 60])
                if lists and (not mentions or mentions[0].year is None)
                else None
            )
            for other, one in group:
                for day in _days(one, on, int(year[1]) if year else None):
                    if GENERALS.match(words) and found and day < min(found):
                        continue  # in front of the next meeting, which was told: that of the members is another
                    found.setdefault(day, Said(one.words, place_of(one.words, other, source)))
    if not found:
        found = _under_heading(lines, on, source) or _extra(lines, on, source)
    off = {day for line in lines for one in _called_off(line) for day in _days(one, on, None)}
    return sorted((day, said) for day, said in found.items() if day not in off)


def _under_heading(lines: list[Line], on: date | None, source: str) -> dict[date, Said]:
    """Of "Data" and nothing else, with days below or beside it."""
    heads = [at for at, line in enumerate(lines) if at > NEAR and DATES.fullmatch(line.text)]
    below = [(line, one) for at in heads for line in _below(lines, at) for one in days_in(line.text) if one.is_day]
    beside = [line for line in lines[NEAR:] if DATES_BESIDE.match(line.text)]
    below += [(line, one) for line in beside for one in days_in(line.text) if one.is_day]
    return {
        day: Said(one.words, place_of(one.words, line, source)) for line, one in below for day in _days(one, on, None)
    }


def _extra(lines: list[Line], on: date | None, source: str) -> dict[date, Said]:
    """Of an extra meeting."""
    told = [
        (line, one) for line in lines if (extra := EXTRA.search(line.text)) for one in _after(line.text, extra.end())
    ]
    return {
        day: Said(one.words, place_of(one.words, line, source)) for line, one in told for day in _days(one, on, None)
    }


def _called_off(line: Line) -> list[Mention]:
    """Days on which they do not meet after all."""
    days = days_in(line.text)
    return [one for one in days if OFF.match(line.text[one.end :])] if days and OFF_HINT.search(line.text) else []


def _told(line: Line, told: bool):
    """(where the word stands, the sentence) of sentences that tell when the next meeting is; `told`: the line before
    did so, and this one may go on.
    """
    small = line.text.casefold()
    if not (told or holds(small, HINTS)):
        return
    if len(small) > LONG and not _days_named(line.text):
        return
    asked = False
    for sentence in _whole(sentences(line.text)) if len(line.text) < 3000 else []:
        if asked and days_in(sentence):
            yield 0, sentence
        asked = bool(ASKED.search(sentence))
        alone = ALONE.match(sentence) if line.text.startswith(sentence) else None
        found = alone or (NEXT.search(sentence) if holds(sentence.casefold(), OF_NEXT) else None)
        if found and not _is_of_others(sentence, found.end()) and not WAS.search(sentence[: found.end()]):
            told = True
            before = None if _days_named(sentence[found.end() :]) else day_again(sentence)
            yield before.start if before else found.end(), sentence
        elif told and (then := THEN.match(sentence) or GENERALS.match(sentence)):
            yield then.end(), sentence
        elif again := day_again(sentence):
            yield again.start, sentence


def _whole(told: list[str]) -> list[str]:
    """With what corrects it: "Volgende keer 3 april. Nee, dan is het feest: het wordt 10 april"."""
    found: list[str] = []
    for sentence in told:
        if found and CORRECTS.match(sentence):
            found[-1] += f" {sentence}"
        else:
            found.append(sentence)
    return found


def _is_of_others(sentence: str, end: int) -> bool:
    """Whether another meeting is told of; not where the day follows at once: "in de volgende vergadering (2 juli)"."""
    if THEIRS.match(sentence, end):
        return True
    at_once = any(one.start >= end and AT_ONCE.fullmatch(sentence[end : one.start]) for one in days_in(sentence))
    at_once = at_once and not AHEAD.search(sentence[:end])
    return not at_once and bool(OTHERS.search(sentence[: end + 30])) and not OURS.match(sentence)


def _after(words: str, start: int) -> list[Mention]:
    """Days after the word, near enough to belong to it."""
    kept, last = [], start
    for one in _days_named(words):
        if one.start < start or not one.days:
            continue
        between = re.sub(LAST, "", words[last : one.start])
        if corrected := CORRECTED.match(words, one.end):
            last = corrected.end()
            continue
        if NOT_THEN.search(words[: one.start]) and INSTEAD.match(words[one.end :]):
            last = one.end
            continue
        if (
            len(between) > 60
            or ELSE.search(between)
            or NOT_THEN.search(words[: one.start])
            or (kept and re.search(r"\b(?:over|voor|met|besproken|van)\b", between))
        ):
            break
        kept.append(one)
        last = one.end
    return kept


def _days_named(words: str) -> list[Mention]:
    return sorted((*days_in(words), *nth_in(words)), key=lambda one: one.start)


def _is_open(words: str, start: int) -> bool:
    """Whether the days must stand below."""
    return len(words[start:].strip(" :;.–-")) <= 12


def _below(lines: list[Line], at: int) -> list[Line]:
    """The lines with days right below; at most two sentences of something else in between are too many."""
    found = []
    for line in lines[at + 1 : at + 25]:
        days = days_in(line.text)
        first, rest = first_and_rest(line.text)
        if days and rest and not found and days_in(first)[:1] == days[:1] and days[0].start <= NEAR:
            return [replace(line, text=first)]
        if not days or (found and line.is_heading) or len(line.text) > 40 + 30 * len(days):
            break
        if re.match(r"(?:pagina|resterende|vergaderdata|volgende)", line.text, re.IGNORECASE) and found:
            break
        found.append(line)
    return found


def _days(mention: Mention, on: date | None, year: int | None) -> list[date]:
    if year and not mention.year:
        days = mention.on(year)
    elif on:
        days = coming(mention, on)
    else:
        days = mention.on(mention.year) if mention.year else []
    return [day for day in days if on is None or day > on]
