"""What a sentence says of the one before it: that it is so, who does it, or that it was no more than a call."""

import re

from ..context import Context
from .owners import is_certain

SEEKS = re.compile(r"\b(?:zoekt|zoeken)\b")
CALLS = re.compile(r"(?:iemand|tips|suggesties|ideeën|wie\s(?:weet|heeft|kent|kan|wil)\b[^.!?]*)\s?\?+", re.IGNORECASE)
THAT_DOES = re.compile(
    r"(?:Dat|Dit)\s(?:doet|doen|regelt|regelen|verzorgt|verzorgen)\s(?P<who>[^.,;:?]{2,40}?)\s?[.!]?"
)
YES = re.compile(
    r"(?:Dat|Dit)\s(?:gaan|zullen)\s(?:we|wij)\s(?:zo\s|ook\s|dus\s)*doen\s?[.!]?|Zo\sdoen\s(?:we|wij)\shet\s?[.!]?"
)


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
