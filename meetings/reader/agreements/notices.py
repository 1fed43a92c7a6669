"""What readers are asked to do by a day: "Reacties graag voor 1 juni naar Lies", "Aanmelden kan tot 1 juni"."""

import re

from ..dates.words import A_MONTH
from ..verbs import takes_on

DAY = (
    r"\b(?:vóór|voor|tot(?:\sen\smet)?|t/m|uiterlijk(?:\sop)?)\s(?:\w+dag\s)?"
    rf"\d{{1,2}}(?:\s{A_MONTH}\b|[-/]\d)"
)
SENT_IN = (
    r"(?:reacties?|opmerkingen|correcties|aanvullingen|wijzigingen|aanmeld(?:en|ingen)|opgave|opgeven|inschrijven|stukken|"
    r"(?:agenda)?punten|foto[’']s|formulieren|ideeën|suggesties|bijdragen|voorstellen)"
)
ASKS = r"(?:graag|kan|kunnen|moet|moeten|dient|dienen|naar|bij|aan|inleveren|insturen|mailen|sturen)"
NOTICE = re.compile(rf"{SENT_IN}\b[^.?!]{{0,60}}?(?:{DAY}.*\b{ASKS}\b|\b{ASKS}\s[^.?!]{{0,80}}?{DAY})", re.IGNORECASE)
OPEN = re.compile(
    r"[^.?!,;:]{4,40}\s(?:kan|kunnen)\s[^.?!,;:]{3,80}\sworden\s[a-zà-ÿ]+\s?\.?\Z"
)  # for whoever wants to
WHOEVER = re.compile(rf"Wie\s[^.?!]{{4,80}}\s(?:[a-z]+t\s|kan\s|graag\s)[^.?!]{{0,60}}?{DAY}")
WHO_SEES = re.compile(
    r"Wie\s(?!is\b|zijn\b)[^.?!,]{3,60}\b(?:ziet|vindt|heeft|weet|hoort|wil)(?:\s\w+)?,?\s(?P<verb>[a-zà-ÿ]+t)\s(?P<rest>[^?!]+)\Z"
)
SENT = re.compile(
    r"Er\s(?:gaat|gaan)\s(?:nog\s|namens\sons\s)?(?:een|twee)\s(?:[a-zà-ÿ]+e?\s)?(?:kaart(?:je|en)?|bloemetje|bos\s\w+|boeket|fruitmand\w*|attentie)\s"
    r"(?:heen|naar|namens)\b"
)  # who sends it is not told
MADE = re.compile(
    r"Er\s(?:komt|komen)\s(?:nog\s|ook\s|dus\s)?(?:een|twee)\s(?:[a-zà-ÿ]+e\s)?(?:enquête|flyers?|folders?|posters?|rooster|oproep|"
    r"schema|draaiboek|datumprikker|buurtenquête)\b(?!.*\b(?:gemeente|provincie|corporatie|college|landelijk\w*)\b)"
)  # "Er komt een enquête, met hoogstens vijf vragen."
GRAAG = re.compile(rf"Graag\s(?:\w+\s){{0,3}}?[^.?!]{{0,40}}{DAY}|Graag\s{DAY}")


ORDERS = re.compile(
    rf"(?:Geef|Stuur|Mail|Meld|Lever|Laat|Breng|App|Bel|Zet|Vul)\s[^.?!]{{3,100}}?{DAY}|(?:Meld|Geef)\sje\s[^.?!]{{0,60}}?{DAY}"
)


def is_rule(sentence: str) -> bool:
    """ "Wie iets bederfelijks ziet, gooit het weg"."""
    found = WHO_SEES.match(sentence)
    return bool(found) and takes_on(found["verb"], found["rest"], "")


def is_notice(sentence: str) -> bool:
    if OPEN.match(sentence):
        return False
    return bool(
        MADE.match(sentence)
        or SENT.match(sentence)
        or NOTICE.match(sentence)
        or WHOEVER.match(sentence)
        or GRAAG.match(sentence)
        or ORDERS.match(sentence)
    )
