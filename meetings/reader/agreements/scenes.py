"""What happens at the meeting itself, what somebody is fond of, or what a neighbour does at home: no agreements."""

import re

from ..listed import listed
from ..subjects import KIN
from ..unsure import words_of

BEGUN = (
    r"\ben\s(?:we|wij|de\s(?:vergadering|avond))\s(?:zijn|is|gaan|kunnen|kan)\s"
    r"(?:begonnen|begint|beginnen|los|van\sstart)\b"
)
FOND = (
    r"[A-ZÀ-Þ][\w-]+\s[a-zà-ÿ]+t\s(?:graag\b(?!\s(?:mee|nog|wel|een|de|het|dit|dat|voor)\b)|"
    r"(?:de|het)\s[^.?!,]{3,60}\smet\s(?:veel|groot|alle)\splezier\s?\.?\Z)"
)
WISHES = r"[^.?!,]{2,60}\s(?:wil|willen)\s[^.?!]{0,40}\b(?:nadenken|overwegen)\b"
TALKS = (
    r"[^.?!,]{2,60}\s(?:heeft|hebben)\saangeboden\s(?:om\s)?(?:een|het)\s(?:[a-zà-ÿ]+\s)?"
    r"(?:praatje|verhaal|verhaaltje|inleiding|toespraak)\s"
)
AT_HOME = rf"{KIN}[A-ZÀ-Þ][\w-]+\s(?:bouwt|verbouwt|koopt|verkoopt|huurt|verhuurt|sloopt)\s"
WAS_AWAY = r"[^.?!,;]{4,80},\smaar\s[\w-]+\s(?:was|waren|kwam|kwamen)\s(?:er\s)?niet\b"
SCENE = re.compile(rf"{FOND}|{WAS_AWAY}|{WISHES}|{TALKS}|{AT_HOME}|[^.?!]{{4,120}}{BEGUN}")

HINTS = listed(
    "graag plezier nadenken overwegen aangeboden bouwt verbouwt koopt verkoopt huurt verhuurt sloopt niet begonnen "
    "begint beginnen los start"
)  # of which one stands in each
LEADS = re.compile(r"\b(?:zit|zat)\s(?:\w+\s)?voor\b|\b(?:opent|heet|leidt|verwelkomt)\b")
WRITES = re.compile(r"\S+(?:\s\S+){0,3}\s(?:schrijft|notuleert|maakt\s(?:het\sverslag|de\snotulen))\s?\.?")


def writes_here(before: str, sentence: str) -> bool:
    """Who writes these minutes, told behind who presides: "Jan zit voor. Piet schrijft."."""
    return bool(WRITES.fullmatch(sentence) and LEADS.search(before))


def is_scene(sentence: str) -> bool:
    return not words_of(sentence).isdisjoint(HINTS) and bool(SCENE.match(sentence))
