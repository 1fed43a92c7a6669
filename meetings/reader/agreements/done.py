"""Whether an entry of a list says that it is over."""

import re

ENDED = "afgehandeld|gedaan|gebeurd|gereed|klaar|afgerond|uitgevoerd|voldaan|vervallen|vervalt|afgevoerd"
TOLD = (  # behind "gedaan": the day it was, or more about it that leaves nothing to do
    r"(?:(?<!klaar)(?<!gereed)\s(?:op|in|d\.?d\.?|vorige|afgelopen|\d)\s?[^.;]{1,25}|"
    r",(?!.*\b(?:nog|maar|alsnog|opnieuw|behalve|moet)\b)\s[^.;]{2,50})"
)
DONE = re.compile(
    r"(?:\b(?:is|zijn)\s(?:inmiddels\s|al\s|nu\s)?(?:afgehandeld|gedaan|gebeurd|verstuurd|afgerond|klaar|"
    r"uitgevoerd|geregeld|besteld|opgelost)|"
    rf"[(.\-–:;,=>/]\s?(?:is\s)?(?:{ENDED}|ok|v)(?:\sd\.?d\.?\s[^.;]{{1,20}})?!?\)?\.?)\s*\Z|"
    r":\s(?:is\s)?(?:uitgesteld|aangehouden|geannuleerd|afgeblazen|afgelast|niet\smeer\snodig)\b|"
    r"\b(?:kan|mag)\s(?:er\s)?van\sde\s(?:actie)?lijst\b|"
    rf"(?:\s[–-]|[:;/]\s|\()\s?(?:(?:is|zijn)\s)?(?:{ENDED}){TOLD}\)?[.!]?\s*\Z|"
    r"\b(?:heeft|hebben)\s.{3,120}\bge\w+(?:d|t|en)\b",
    re.IGNORECASE,
)
STRUCK = re.compile(r"\A~~.*~~")
FRONT = re.compile(
    rf"(?:GEREED|KLAAR|GEDAAN|AFGEHANDELD|AFGEROND|UITGEVOERD|VERVALLEN|DONE)\s(?=[A-Za-z])|(?i:{ENDED})\s[–-]\s"
)
BEHIND = re.compile(
    rf"\)\s(?:is\s)?(?:{ENDED})(?:{TOLD})?[.!]?\Z",
    re.IGNORECASE,
)  # "Taart bakken (Dina) afgerond"
STATUS = re.compile(
    rf"(?:(?:ok|oké|ja),?\s)?(?:(?:is|zijn)\s)?(?:{ENDED})(?:{TOLD})?[.!]?|"
    rf"(?:verzonden|verstuurd)\s(?:op\s)?\d[^.,;]{{1,20}}(?:,\s(?:{ENDED}))?|(?:ja|ok|oké|[✓✔✅☑]\ufe0f?|v|x|100\s?%)\.?",
    re.IGNORECASE,
)
OVER = re.compile(
    r"[.:]\s(?:(?:(?:dit|dat|deze|alles)\s)?(?:is|zijn)\s(?:inmiddels\s|al\s|ook\s)?)?"
    rf"(?:{ENDED}|gelukt|geregeld)(?:{TOLD})?\s?(?:[.,;!]|\Z)|[.:]\s(?:is|zijn)\s(?:(?:er|inmiddels|al)\s)?(?:binnen|rond)\s?(?:[.,;!]|\Z)|"
    r"[.:]\s(?:is|zijn)\s(?:inmiddels|al|ook|op|vorige|afgelopen)\s(?:[\w-]+\s){0,3}(?:ge|ver|be)[a-zà-ÿ]+(?:d|t|en)\s?(?:[.,;!]|\Z)",
    re.IGNORECASE,
)
SIGN = re.compile(r"^[^\w✓✔✅☑]+\s")  # a coloured dot
LAST = re.compile(
    r"(?!.*\b(?:wordt|worden|moet|moeten|zal|zullen|kan|kunnen|zodra|als|dat)\b)[^.]*\s"
    r"(?:vervallen|vervalt|afgehandeld|afgerond|uitgevoerd|afgevoerd)\.?\Z",
    re.IGNORECASE,
)  # "Piet hek maken afgerond"
OPEN = re.compile(
    r"(?:(?:is|staat|stond|blijft|moet|nu|er)\s)*(?:loopt|lopend|open|nieuw|bezig|wacht|staan|doorlopend|doorgeschoven|uitgesteld|aangehouden|on\shold|"
    r"(?:nog|deels|niet|(?:er\s)?mee|schuift|volgende|in\s(?:behandeling|uitvoering|voorbereiding))\b).{0,60}",
    re.IGNORECASE,
)


def is_done(words: str) -> bool:
    """Also of one that was struck through, or that stands under how it stands: "GEREED Zaal huren"."""
    return bool(
        DONE.search(words) or STRUCK.search(words) or FRONT.match(words) or BEHIND.search(words) or LAST.match(words)
    )


def says_over(words: str) -> bool:
    """Of an entry with a sentence of its own for it: "Poster ophangen. Gedaan."."""
    return bool(OVER.search(words))


def says_done(cell: str) -> bool:
    """Of a cell that tells how it stands."""
    return bool(STATUS.fullmatch(SIGN.sub("", cell.strip())))


def says_open(cell: str) -> bool:
    """Of a cell that tells that it is still to be done."""
    return bool(OPEN.fullmatch(cell.strip()))
