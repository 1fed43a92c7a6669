"""What a sentence says of the one before it: that it is so, who does it, or that it was no more than a call."""

import re

from ..context import Context
from ..lines import Line
from ..places import place_of
from ..reading import Agreed
from .due import when_in
from .owners import is_certain, is_owner, kind_of
from .tasks import SAYS

LAST = re.compile(
    r"(?P<said>[^.?!]{5,80}):\s(?P<verb>(?:doet|doen|maakt|maken|regelt|regelen|koopt|kopen|belt|bellen|schrijft|schrijven|"
    r"haalt|halen|vraagt|vragen|stuurt|sturen)\s)?"
    r"(?P<who>[A-ZÀ-Þ][^.,:;?!]{1,40})\.?"
)
WHO_WHAT = re.compile(r"Wie: (?P<who>[^:]{2,60}?)[.;,]? Wat: [^:]{3,200}?(?:[.;,]? Wanneer: (?P<when>[^:]{1,40}))?")
ENOUGH = 4  # words in front of a name alone: fewer may be an office
SEEKS = re.compile(r"\b(?:zoekt|zoeken)\b")
CALLS = re.compile(r"(?:iemand|tips|suggesties|ideeën|wie\s(?:weet|heeft|kent|kan|wil)\b[^.!?]*)\s?\?+", re.IGNORECASE)
THAT_DOES = re.compile(
    r"(?:Dat|Dit)\s(?:doet|doen|regelt|regelen|verzorgt|verzorgen)\s(?P<who>[^.,;:?]{2,40}?)\s?[.!]?"
)
YES = re.compile(
    r"(?:Dat|Dit)\s(?:gaan|zullen)\s(?:we|wij)\s(?:zo\s|ook\s|dus\s)*doen\s?[.!]?|Zo\sdoen\s(?:we|wij)\shet\s?[.!]?"
)


def named_last(line: Line, context: Context) -> Agreed | None:
    """A line that ends in who does it: "nieuwe bellijst: maakt Henk", and as a bullet "pdf naar de drukker: Mo"."""
    found = LAST.fullmatch(line.text) if not (line.is_number or line.is_heading) else None
    few = found and not found["verb"] and not (line.is_bullet and len(found["said"].split()) >= ENOUGH)
    if not found or few or not is_certain(found["who"], context) or SAYS.search(found["said"]):
        return None
    who = found["who"].strip()
    place = place_of(line.text, line, context.source)
    return Agreed(line.text, place, "", who, kind_of(who), when_in(line.text, context), "action")


def labelled(line: Line, context: Context) -> Agreed | None:
    """ "Wie: Leo, Dorien. Wat: sponsors zoeken. Wanneer: 7 juli"."""
    found = WHO_WHAT.fullmatch(line.text)
    if not found or not is_owner(found["who"], context):
        return None
    place = place_of(line.text, line, context.source)
    when = when_in(found["when"] or "", context, whole=True)
    return Agreed(line.text, place, "", found["who"], kind_of(found["who"]), when, "action")


def repeats(sentence: str) -> bool:
    """ "Voortaan de stukken eerder mailen. Dat gaan we doen.": nothing more than was agreed."""
    return bool(YES.fullmatch(sentence))


def calls(said: str, sentence: str) -> bool:
    """ "Jan zoekt een goed adres. Iemand?": who seeks it asks for it here, and has nothing to do."""
    return bool(SEEKS.search(said) and CALLS.fullmatch(sentence))


def does_it(sentence: str, context: Context) -> str:
    """Who does what has to be done: "De vergunning moet aangevraagd worden. Dat doet Jan."; "" for nobody."""
    found = THAT_DOES.fullmatch(sentence)
    return found["who"] if found and is_certain(found["who"], context) else ""
