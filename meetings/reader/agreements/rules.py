"""What others have to do themselves, and what has to be ready by a day: nobody in particular does it."""

import re

from ..dates.words import A_MONTH

MONTH = rf"{A_MONTH}\b"
DAY = rf"(?:uiterlijk|vóór|voor)\s(?:op\s)?(?:[a-z]+dag\s)?(?:\d{{1,2}}(?:\s{MONTH}|[-/]\d{{1,2}})|{MONTH})"
READY = re.compile(
    rf"(?:De|Het|Een|Alle)\s[^.?!,:;]{{3,60}}\s(?:moet|moeten|dient|dienen)\s(?!niet\b)(?:\w+\s){{0,2}}{DAY}\s[^.?!,:;]{{0,40}}?"
    r"\b[a-zà-ÿ]*(?:ge|be|ver)[a-zà-ÿ]+(?:d|t|en)\s(?:te\s)?(?:zijn|worden)\s?\.?\Z"
)
THEMSELVES = re.compile(
    r"(?P<owner>(?:De\s|Alle\s)?(?:[Bb]ewoners|[Ll]eden|[Hh]uurders|[Ee]igenaren|[Oo]uders|[Dd]eelnemers|[Bb]uren|[Vv]rijwilligers)|Wij|We)\s(?:moeten|dienen)\s"
    r"(?:(?:dit|dat|hun|nu|dus)\s)?zelf\s[^.?!,:;]{3,80}[a-zà-ÿ]{3,}en\s?\.?\Z"
)


def to_be_done(sentence: str) -> tuple[str, str] | None:
    """ "De subsidie moet uiterlijk 1 maart aangevraagd zijn", "Bewoners moeten zelf de bakken terugzetten"."""
    if found := THEMSELVES.match(sentence):
        return found["owner"], "action"
    return ("", "action") if READY.match(sentence) else None
