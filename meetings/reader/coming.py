"""When the group meets next, and after that."""

import re
from datetime import date

from .dates import Mention, coming, days_in
from .lines import Line
from .places import place_of
from .reading import Said
from .sentences import sentences

KINDS = (
    r"(?:\w{0,30}vergadering|verg\.|vergad\.|bijeenk\.|\w{0,30}bijeenkomst|\w{0,30}overleg|keer|afspraak|alv|"
    r"wijkraad|datum|data|sessie|zoom|ledenvergadering|x|samenkomst|zitting)"
)
A_DAY = r"(?:(?:\w+dag|ma|di|wo|do|vr|za|zo)\.?\s)?\d{1,2}\s[a-z]"
MOMENTS = (  # words behind which the day stands
    rf"\b(?:(?:eerst)?\s?(?:volgend|eerstkomend|komend|nieuw)e?|volg\.?|vlg\.?)\s(?:\(?\w{{1,25}}\)?\s){{0,3}}?{KINDS}(?!\w)",
    r"\b(?:nieuwe\s)?(?:vergader|bijeenkomst|overleg)(?:data|datum|schema)\b",
    r"\bvergaderschema\b",
    r"\bresterende\s(?:\w{1,20}\s)?vergadering(?:en)?\b",
    r"\bdata\s(?:voor\s)?(?:volgende\s|komende\s)?(?:vergadering(?:en)?|bijeenkomst(?:en)?|20\d\d)",
    r"\bvergaderingen\s(?:in\s)?20\d\d",
    r"\b(?:volgende|komende)\s(?:keren|vergaderingen|bijeenkomsten|overleggen|data)\b",
    r"\b(?:vergaderingen|bijeenkomsten)\s(?:zijn|vinden\splaats)\sop\b",
    r"\b(?:verdere|overige|nieuwe)\sdata\b",
    r"\b(?:volgende|nieuwe)\sdatum\b",
    r"\b(?:we|wij)\s(?:zien\selkaar|komen|vergaderen|treffen\selkaar|spreken\selkaar)\s(?:dan\s)?(?:weer|opnieuw)\b",
    r"\b(?:tweede|derde|vierde|vijfde|zesde|\d{1,3}e)\s\w{0,20}(?:bijeenkomst|vergadering|overleg)\s(?:is|wordt\sgehouden|"
    r"vindt\splaats|staat\sgepland)\s(?:weer\s)?op\b",
    r"\b(?:eerst)?volgende(?:\s\w{1,25})?\s?:",
    rf"^(?:eerst)?volgende\s(?={A_DAY})",
    rf"^tot\s(?:ziens\s)?(?:op\s)?(?={A_DAY}[^.,:;?!]{{0,25}}[!.]?\Z)",
    r"\bzien\s(?:we|wij)\selkaar\b",
    r"^next(?:\smeeting)?\s?:",
    r"\bdatum\svolgende\b",
    r"\bdata\svolgende\b",
)
NEXT = re.compile("|".join(MOMENTS), re.IGNORECASE)
HINT = re.compile(
    r"next|volg\.|vlg|\btot\s|elkaar|volgend|komend|bijeenkomst|overleg|vergader|data|nieuw|resterend|schema|datum|weer|opnieuw",
    re.IGNORECASE,
)
LISTS = re.compile(r"data\b|schema|vergaderingen|bijeenkomsten|resterende|keren|overleggen", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:gemeenteraads|raads|raadscommissie|commissie)vergadering\b|\b(?:van\s(?:de\s)?(?:gemeenteraad|raadscommissie|commissie\s\w+|college|politie|buren|stadsdeel\w*)|"
    r"(?:voor|tot)\s(?:de\s)?volgende|(?:in|tijdens|op|bij|sinds|tegen)\s(?:de|onze)\svolgende)\b",
    re.IGNORECASE,
)
OURS = re.compile(r"(?:[Dd]e|[Oo]nze)\s(?!raad|gemeenteraad)(?!\w+\sraads)|(?:[Aa]fspraak|[Dd]atum)\s")
INSTEAD = re.compile(r",?\s(?:maar|naar|doch)\s", re.IGNORECASE)  # "niet op 2 juli maar op 9 juli"
NOT_THEN = re.compile(
    r"\b(?:niet|i\.p\.v\.|in\splaats\svan|vervalt|komt\ste\svervallen|(?:verplaatst|verzet|verschoven)\svan|v\.?a\.?|(?<!gepland\s)voor|vóór|"
    r"uiterlijk)\s(?:op\s)?(?:\w+dag\s)?\Z",
    re.IGNORECASE,
)
THEN = re.compile(r"(?:en\s)?(?:daarna|vervolgens|de\s(?:data|keren)\sdaarna)\b", re.IGNORECASE)
OFF = re.compile(
    r",?\s(?:(?:is|wordt|werd)\s(?:\w+\s)?(?:verplaatst|verzet|verschoven|geschrapt|afgelast)|vervalt|komt\ste\svervallen|"
    r"gaat\s(?:\w+\s)?niet\sdoor|(?:is|wordt)\s(?:\w+dag\s)?(?=\d))",
    re.IGNORECASE,
)
OFF_HINT = re.compile(
    r"verplaatst|verzet|verschoven|verval|niet\sdoor|geschrapt|afgelast|wordt\s(?:\w+dag\s)?\d", re.IGNORECASE
)
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
            if words in agreed and mentions and len(words[start : mentions[0].start].strip(" :;,")) > 3:
                continue
            lists = bool(LISTS.search(words[max(0, start - 20) : start + 60]))
            group = [(line, one) for one in mentions]
            if not mentions and _is_open(words, start):
                group = [(other, one) for other in _below(lines, at) for one in days_in(other.text) if one.is_day]
                group = group if lists else group[:6]
            year = (
                HEADING_YEAR.search(words[: start + 60])
                if lists and (not mentions or mentions[0].year is None)
                else None
            )
            for other, one in group:
                for day in _days(one, on, int(year[1]) if year else None):
                    found.setdefault(day, Said(one.words, place_of(one.words, other, source)))
    off = {day for line in lines for one in _called_off(line) for day in _days(one, on, None)}
    return sorted((day, said) for day, said in found.items() if day not in off)


def _called_off(line: Line) -> list[Mention]:
    """Days on which they do not meet after all."""
    return [one for one in days_in(line.text) if OFF.match(line.text[one.end :])] if OFF_HINT.search(line.text) else []


def _told(line: Line, told: bool):
    """(where the word stands, the sentence) of sentences that tell when the next meeting is; `told`: the line before
    did so, and this one may go on.
    """
    if not (told or HINT.search(line.text)):
        return
    for sentence in sentences(line.text) if len(line.text) < 3000 else []:
        found = NEXT.search(sentence)
        if found and not (OTHERS.search(sentence[: found.end() + 30]) and not OURS.match(sentence)):
            told = True
            yield found.end(), sentence
        elif told and (then := THEN.match(sentence)):
            yield then.end(), sentence


def _after(words: str, start: int) -> list[Mention]:
    """Days after the word, near enough to belong to it."""
    kept, last = [], start
    for one in days_in(words):
        if one.start < start or not one.days:
            continue
        between = words[last : one.start]
        if NOT_THEN.search(words[: one.start]) and INSTEAD.match(words[one.end :]):
            last = one.end
            continue
        if (
            len(between) > 60
            or NOT_THEN.search(words[: one.start])
            or (kept and re.search(r"\b(?:over|voor|met|besproken|van)\b", between))
        ):
            break
        kept.append(one)
        last = one.end
    return kept


def _is_open(words: str, start: int) -> bool:
    """Whether the days must stand below."""
    return len(words[start:].strip(" :;.–-")) <= 12


def _below(lines: list[Line], at: int) -> list[Line]:
    """The lines with days right below; at most two sentences of something else in between are too many."""
    found = []
    for line in lines[at + 1 : at + 25]:
        days = days_in(line.text)
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
