"""A row that begins with who has it, with one space behind the name: "Ilse + Toos Plattegrond kraampjes 5 maart"."""

import re
from dataclasses import replace

from ...context import Context
from ...dates import days_in, periods_in
from ...reading import Agreed, When
from ...text.lines import Line
from ...text.places import place_of
from ...text.sentences import first_and_rest
from ...verbs.reports import IS, REPORTS, SAYS, THINKS
from ..done import is_done, says_done, says_over
from ..due import when_in
from ..owners import is_certain, kind_of
from .flat import AND
from .rows import row, without_count

FRONT = re.compile(r"\A[A-Z]?\d{1,4}(?:[-/.]\d{1,4}){0,2}[.)]?\s+")  # the number of the row, or its day
MADE_ON = re.compile(r"\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\s")
NOTHING = re.compile(r"(?:niets|niks|geen(?:\sacties?)?|n\.?v\.?t|[-–—/.\s]*)\.?", re.IGNORECASE)
TELLS = IS | REPORTS | SAYS | THINKS | {"heeft", "hebben", "had", "hadden"}
MOST = 6  # words of several together
ENOUGH = 2  # rows that begin so are a list


def leads(columns: list[str]) -> bool:
    """Whether the head of the table says that who has it stands first."""
    return columns[:1] == ["owner"] or columns[:2] in (["number", "owner"], ["made", "owner"])


def all_led(body: list[Line], context: Context) -> bool:
    """Whether each row of a list without a head begins with somebody the text knows."""
    rows = [line for at, line in enumerate(body) if not any(one.gap for one in body[1 : at + 1])]
    return len(rows) >= ENOUGH and all(led_by(line.text, context) for line in rows)


def led_by(words: str, context: Context) -> str:
    """Who stands in front of something else; "" for nobody."""
    tokens = FRONT.sub("", words).split()
    for length in range(min(MOST, len(tokens) - 1), 0, -1):
        who = " ".join(tokens[:length]).rstrip(",")
        if tokens[length - 1] not in AND and tokens[length] not in AND and is_certain(who, context):
            return who
    return ""


def ends_over(words: str, context: Context) -> bool:
    """ "Jan bomen tellen gereed", and not "Jan zet de tafels klaar"."""
    said = FRONT.sub("", words)[len(led_by(words, context)) :].split()
    return len(said) > 1 and says_done(said[-1]) and not said[0].endswith("t")


def led_row(line: Line, context: Context) -> Agreed | None:
    """None for one that is over, that only asks or that tells."""
    owner = led_by(line.text, context)
    first, rest = first_and_rest(without_count(line.text, context))
    said = FRONT.sub("", first)[len(owner) :].lstrip(" ,")
    if not owner or not said or first.endswith("?") or NOTHING.fullmatch(said) or is_done(line.text):
        return None
    words = said.split()
    if says_over(line.text) or words[0] in TELLS or ends_over(line.text, context):
        return None
    when = _at_last(said, context) or when_in(said, context)
    shown = "" if owner.casefold() in ("we", "wij") else owner
    return Agreed(first, place_of(first, line, context.source), rest, shown, kind_of(owner), when, "action")


def flat_of(line: Line, columns: list[str], context: Context) -> Agreed | None:
    """Its text is whole; the day in front of it, where the head says so, is not by when."""
    one = row(line, context, certain=False)
    begun = MADE_ON.match(line.text) if columns[:1] == ["made"] else None
    return replace(one, when=when_in(one.text[begun.end() :], context)) if one and begun else one


def _at_last(said: str, context: Context) -> When | None:
    """The day or the week that is the last cell."""
    found = [one for one in (*days_in(said), *periods_in(said)) if not said[one.end :].strip(" .)")]
    return when_in(said[min(one.start for one in found) :], context, whole=True) if found else None


def rows_of(body: list[Line], context: Context) -> list[Agreed]:
    """Of a table with such a head, up to the white space below its last row."""
    found: list[Agreed] = []
    apart = len(body) > 1 and body[1].gap
    for at, line in enumerate(body):
        if at and line.gap and not apart:
            break
        if one := led_row(line, context):
            found.append(one)
    return found
