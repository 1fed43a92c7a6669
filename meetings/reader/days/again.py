"""A day that stands before or amid the words for meeting again: "Op 2 juli komen we weer bij elkaar"."""

import re

from ..dates import Mention, days_in
from .coming_words import A_GROUP

WE = rf"(?:we|wij|{A_GROUP})"
MEET = r"(?:komen|komt|zien|treffen|spreken|vergaderen|vergadert|zitten|zijn)"
TOGETHER = r"(?:bij\selkaar|bijeen|samen|elkaar|vergaderen|om\s(?:de\s)?tafel)"
MEETING = (
    r"(?!(?:gemeente)?raads|commissie)"
    r"(?:\w{0,25}(?:vergadering|bijeenkomst|overleg)|bewonersavond|keer|x|samenkomst|afspraak)"
)
TIME = r"(?:\s(?:om|vanaf)?\s?\d{1,2}[.:]\d{2}\s?(?:uur|u)?)?"
AFTER = re.compile(
    rf"(?:\sa\.s\.)?{TIME},?(?:\sis)?\s(?:(?:de|het|onze)\s)?(?:eerst)?volgende?\s{MEETING}(?!\svan\s(?:de|het)\b)|"
    rf"{TIME}\sis\s(?:er|het)\sweer\s{MEETING}\b|"
    rf"[^.,;:]{{0,25}}\s{MEET}\s{WE}\b[^.;:]{{0,25}}\b(?:weer|opnieuw|verder)\b|"
    rf"[^.,;:]{{0,25}}\svergaderen\s{WE}\b|[^.,;:]{{0,25}},?\szitten\s{WE}\s(?:bij|in|weer)\b|"
    rf"[^.,;:]{{0,20}}\s(?:is|wordt|staat)\s(?:(?:de|het|onze)\s)?(?:eerst)?volgende?\s{MEETING}(?!\svan\s(?:de|het)\b)|"
    rf"\s(?:(?:de|het|onze)\s)?(?:eerst)?volgende?\s{MEETING}\s?[.!]?\Z|"
    r"[^.,;:]{0,20}\sis\sde\s(?:eerst)?volgende\s?[.!]?\Z|"
    r"[^.,;:]{0,20},\sdan\sis\s(?:er\s|ook\s|weer\s){0,2}(?:de|onze)\s(?:eerste|volgende)\s(?:\w{0,20}vergadering|bijeenkomst|overleg)\b|"
    r"[^.,;:]{0,20}\sals\s(?:nieuwe|volgende)\s(?:vergader)?datum\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"\b{WE}\s(?:(?:komen|komt|vergadert|gaan|zien\selkaar|vergaderen|spreken(?:\saf)?|treffen\selkaar|zitten)\s)?(?:dan\s)?(?:op\s)?\Z",
    re.IGNORECASE,
)
AMID = re.compile(
    rf"[^.,;:]{{0,25}}\s(?:(?:weer|opnieuw|nog\seens|verder)\s(?:te\s)?(?:{TOGETHER}|verder|praten))\b|"
    r"[^.,;:]{0,15}\s(?:weer|opnieuw|verder)\s?(?:[.!]|\Z)",
    re.IGNORECASE,
)
HINT = re.compile(r"\b(?:we|wij|volgende?|eerstvolgende?|datum|vergaderdatum|komt|vergadert)\b", re.IGNORECASE)
PAST = re.compile(r"\b(?:kwamen|waren|zaten|vergaderden|vorige?|afgelopen|jl)\b", re.IGNORECASE)


def day_again(sentence: str) -> Mention | None:
    """The day on which they do."""
    if not HINT.search(sentence) or PAST.search(sentence):
        return None
    for one in days_in(sentence):
        before, after = sentence[: one.start], sentence[one.end :]
        if AFTER.match(after) or (BEFORE.search(before) and AMID.match(after)):
            return one
    return None
