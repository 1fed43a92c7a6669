"""Whether an entry of a list says that it is over."""

import re

DONE = re.compile(
    r"(?:\b(?:is|zijn)\s(?:inmiddels\s|al\s|nu\s)?(?:afgehandeld|gedaan|gebeurd|verstuurd|afgerond|klaar|"
    r"uitgevoerd|geregeld|besteld|opgelost)|"
    r"[(.\-–:;,=>/]\s?(?:is\s)?(?:afgehandeld|gedaan|gereed|klaar|afgerond|uitgevoerd|voldaan|vervallen|"
    r"vervalt|afgevoerd|ok|v)(?:\sd\.?d\.?\s[^.;]{1,20})?!?\)?\.?)\s*\Z|"
    r":\s(?:is\s)?(?:uitgesteld|aangehouden|geannuleerd|afgeblazen|afgelast|niet\smeer\snodig)\b|"
    r"\b(?:kan|mag)\s(?:er\s)?van\sde\s(?:actie)?lijst\b|"
    r"\b(?:heeft|hebben)\s.{3,120}\bge\w+(?:d|t|en)\b",
    re.IGNORECASE,
)
STRUCK = re.compile(r"\A~~.*~~")
FRONT = re.compile(r"(?:GEREED|KLAAR|GEDAAN|AFGEHANDELD|AFGEROND|UITGEVOERD|VERVALLEN|DONE)\s(?=[A-Za-z])")
BEHIND = re.compile(
    r"\)\s(?:is\s)?(?:afgehandeld|gedaan|gebeurd|gereed|klaar|afgerond|uitgevoerd|vervallen|vervalt)[.!]?\Z",
    re.IGNORECASE,
)  # "Taart bakken (Dina) afgerond"
STATUS = re.compile(
    r"(?:is\s)?(?:afgehandeld|gedaan|gereed|klaar|afgerond|uitgevoerd|voldaan|vervallen|vervalt|afgevoerd|"
    r"ja|ok|✓|v|x|100\s?%)\.?",
    re.IGNORECASE,
)
OVER = re.compile(
    r"[.:]\s(?:(?:(?:dit|dat|deze|alles)\s)?(?:is|zijn)\s(?:inmiddels\s|al\s|ook\s)?)?"
    r"(?:gedaan|gebeurd|gelukt|geregeld|afgehandeld|gereed|klaar|afgerond|uitgevoerd|afgevoerd|vervallen)\s?(?:[.,;!]|\Z)|"
    r"[.:]\s(?:is|zijn)\s(?:inmiddels|al|ook|op|vorige|afgelopen)\s(?:[\w-]+\s){0,3}(?:ge|ver|be)[a-zà-ÿ]+(?:d|t|en)\s?(?:[.,;!]|\Z)",
    re.IGNORECASE,
)


def is_done(words: str) -> bool:
    """Also of one that was struck through, or that stands under how it stands: "GEREED Zaal huren"."""
    return bool(DONE.search(words) or STRUCK.search(words) or FRONT.match(words) or BEHIND.search(words))


def says_over(words: str) -> bool:
    """Of an entry with a sentence of its own for it: "Poster ophangen. Gedaan."."""
    return bool(OVER.search(words))


def says_done(cell: str) -> bool:
    """Of a cell that tells how it stands."""
    return bool(STATUS.fullmatch(cell.strip()))
