"""A row of a table of which the cells have only one space between them: "Stickers bestellen Ineke 1 december loopt"."""

import re
from dataclasses import replace

from ..context import Context
from ..dates import days_in, periods_in, vague_in
from ..dates.words import MONTHS
from ..lines import Line
from ..names import NAME, is_nobody
from .owners import is_certain

AND = ("+", "en", "&", "/")
SIGNS = (*AND, "-", "–")  # before an owner, and no part of one
MOST = 7  # words of several together
OVER = "over"
ENDED = "gereed|klaar|afgehandeld|gedaan|afgerond|uitgevoerd|vervallen|vervalt|voldaan|afgevoerd|ok"
GOES_ON = (
    "verstuurd|verzonden|loopt|lopend|nieuw|open|wacht|nog|bezig|doorlopend|aangevraagd|uitgesteld|deels|"
    r"in\s(?:behandeling|uitvoering|voorbereiding)"
)
STATUS = re.compile(rf"\s?(?:(?P<over>{ENDED})\.?|(?:{GOES_ON})\b.{{0,60}})", re.IGNORECASE)
BY = re.compile(r"\s(?:voor|vóór|uiterlijk|per|tot|eind|begin)\s*\Z")  # in front of a day
SPACE = re.compile(r"\s")
LAST = re.compile(rf"\b(?:{'|'.join(MONTHS)}|doorlopend|voorjaar|zomer|najaar|winter|asap)\s*\Z")
LEADS_ON = ("de", "het", "van", "aan", "met", "door", "voor", "en", "naar", "bij")  # a name after these is no owner


def flat_row(words: str, context: Context) -> tuple[str, str, str]:
    """(owner, "action" or OVER, the cells behind the owner); ("", "", words) for what is no such row."""
    for end, over in sorted(_ends(words)):
        left = BY.sub("", words[:end]).rstrip()
        if who := _owner(left.split(), context):
            return who, OVER if over else "action", words[len(left) :]
    return "", "", words


def with_owners(context: Context, rows: list[Line]) -> Context:
    """The same, knowing also whom the rows of a table name in front of a day or a status."""
    found = {name for line in rows for name in _before_end(line.text)}
    return replace(context, people=replace(context.people, known=context.people.known | found))


def _before_end(words: str) -> set[str]:
    ends = [end for end, _over in _ends(words) if end < len(words)]
    lefts = [words[:end].rstrip(" -–").split() for end in ends]
    names = {left[-1] for left in lefts if len(left) > 1} | {
        left[-3] for left in lefts if len(left) > 3 and left[-2] in AND
    }
    return {name for name in names if NAME.fullmatch(name) and not is_nobody(name) and not days_in(name)}


def _ends(words: str) -> set[tuple[int, bool]]:
    """(where the owner can end, whether the row says that it is over): before a day, a status, or at the end."""
    days = [(one.start, one.end) for one in (*days_in(words), *periods_in(words))]
    vague = vague_in(words)
    if vague and words.rstrip(" .").endswith(vague.rstrip(" .")):
        days.append((words.rfind(vague), len(words)))
    days += [found.span() for found in LAST.finditer(words)]
    days.append((len(words), len(words)))
    days += [(one.start(), one.start()) for one in SPACE.finditer(words, max(0, len(words) - 70))]
    found = set()
    for start, end in days:
        behind = words[end:].rstrip(" .-–")
        status = STATUS.fullmatch(behind)
        if status or (not behind.strip() and end != start) or start == len(words):
            found.add((start, bool(status and status["over"])))
    return found


def _owner(tokens: list[str], context: Context) -> str:
    """The last words, when they are somebody and something else stands before them."""
    for length in range(min(MOST, len(tokens) - 1), 0, -1):
        who, before = " ".join(tokens[-length:]).rstrip(",;/ "), tokens[-length - 1]
        several = any(token in AND for token in tokens[-length:])  # then one word is enough of a task
        if (len(tokens) > length + 1 or several) and tokens[-length] not in SIGNS and is_certain(who, context):
            return who if before.casefold() not in (*LEADS_ON, "+", "&") else ""
    return ""
