"""What readers are asked to do by a day: "Reacties graag voor 1 juni naar Lies", "Aanmelden kan tot 1 juni"."""

import re

from ..dates.words import MONTHS

DAY = (
    r"\b(?:vóór|voor|tot(?:\sen\smet)?|t/m|uiterlijk(?:\sop)?)\s(?:\w+dag\s)?"
    rf"\d{{1,2}}(?:\s(?:{'|'.join(MONTHS)})\b|[-/]\d)"
)
SENT_IN = (
    r"(?:reacties?|opmerkingen|correcties|aanvullingen|wijzigingen|aanmeld(?:en|ingen)|opgave|opgeven|inschrijven|stukken|"
    r"(?:agenda)?punten|ideeën|suggesties|bijdragen|voorstellen)"
)
ASKS = r"(?:graag|kan|kunnen|moet|moeten|dient|dienen|naar|bij|aan|inleveren|insturen|mailen|sturen)"
NOTICE = re.compile(rf"{SENT_IN}\b[^.?!]{{0,60}}?(?:{DAY}.*\b{ASKS}\b|\b{ASKS}\s[^.?!]{{0,80}}?{DAY})", re.IGNORECASE)
WHOEVER = re.compile(rf"Wie\s[^.?!]{{4,80}}\s(?:[a-z]+t\s|kan\s|graag\s)[^.?!]{{0,60}}?{DAY}")


def is_notice(sentence: str) -> bool:
    return bool(NOTICE.match(sentence) or WHOEVER.match(sentence))
