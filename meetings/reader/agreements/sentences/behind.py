"""What a sentence says of the one before it: who does it, or who writes beside who presides; and fields in one line."""

import re

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ..due import when_in
from ..owners import is_certain, is_owner, kind_of

WHO_WHAT = re.compile(r"Wie: (?P<who>[^:]{2,60}?)[.;,]? Wat: [^:]{3,200}?(?:[.;,]? Wanneer: (?P<when>[^:]{1,40}))?")
LEADS = re.compile(r"\b(?:zit|zat)\s(?:\w+\s)?voor\b|\b(?:opent|heet|leidt|verwelkomt)\b")
WRITES = re.compile(r"\S+(?:\s\S+){0,3}\s(?:schrijft|notuleert|maakt\s(?:het\sverslag|de\snotulen))\s?\.?")
THAT_DOES = re.compile(
    r"(?:Dat|Dit)\s(?:doet|doen|regelt|regelen|verzorgt|verzorgen)\s(?P<who>[^.,;:?]{2,40}?)\s?[.!]?"
)


def labelled(line: Line, context: Context) -> Agreed | None:
    """ "Wie: Leo, Dorien. Wat: sponsors zoeken. Wanneer: 7 juli"."""
    found = WHO_WHAT.fullmatch(line.text)
    if not found or not is_owner(found["who"], context):
        return None
    place = place_of(line.text, line, context.source)
    when = when_in(found["when"] or "", context, whole=True)
    return Agreed(line.text, place, "", found["who"], kind_of(found["who"]), when, "action")


def writes_here(before: str, sentence: str) -> bool:
    """Who writes these minutes, told behind who presides: "Jan zit voor. Piet schrijft."."""
    return bool(WRITES.fullmatch(sentence) and LEADS.search(before))


def does_it(sentence: str, context: Context) -> str:
    """Who does what has to be done: "De vergunning moet aangevraagd worden. Dat doet Jan."; "" for nobody."""
    found = THAT_DOES.fullmatch(sentence)
    return found["who"] if found and is_certain(found["who"], context) else ""
