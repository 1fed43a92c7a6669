"""A row of a table of which the cells have only one space between them: "Stickers bestellen Ineke 1 december loopt"."""

import re
from dataclasses import replace
from itertools import takewhile

from ...context import Context
from ...dates import days_in, periods_in, vague_in
from ...dates.words import A_MONTH
from ...names.names import INITIALS, NAME, PREFIX, WORD, is_nobody
from ...names.surnames import FULL
from ...text.lines import Line
from ..done import ENDED
from ..owners import is_certain

AND = ("+", "en", "&", "/")
SIGNS = (*AND, "-", "–")  # before an owner, and no part of one
MOST = 7  # words of several together
OVER = "over"
GOES_ON = (
    r"verstuurd|verzonden|loopt|lopend|nieuw|open|wacht|(?:moet|stond|staat)\snog|nog|blijft\sstaan|schuift\sdoor|"
    r"bezig|doorlopend|aangevraagd|uitgesteld|deels|"
    r"in\s(?:behandeling|uitvoering|voorbereiding)"
)
STATUS = re.compile(rf"\s?\(?(?:(?P<over>{ENDED}|ok)\.?\)?|(?:{GOES_ON})\b.{{0,60}})", re.IGNORECASE)
COUNTED = re.compile(r"(?:\d{2,4}-\d{1,3}|[A-Z]{1,2}\d{1,3})[.:]?\s(?=[^\W\d])")  # "26-01 Hek maken Jan open"
LEAST = 2  # of such rows
BY = re.compile(r"\s(?:voor|vóór|uiterlijk|per|tot|eind|begin)\s*\Z")  # in front of a day
WHOLE = re.compile(rf"[a-zà-ÿ)]\s(?P<name>{WORD}\s(?:{PREFIX}\s){{0,3}}{WORD})\Z")  # "uitzoeken Ype de Jong"
SHORT = re.compile(rf"{INITIALS}\s?(?P<surname>(?:{PREFIX}\s){{0,3}}{WORD})")
SPACE = re.compile(r"\s")
LAST = re.compile(rf"\b(?:{A_MONTH}|doorlopend|voorjaar|zomer|najaar|winter|asap)\s*\Z")
LEADS_ON = ("de", "het", "van", "aan", "met", "door", "voor", "en", "naar", "bij")  # a name after these is no owner


def flat_row(words: str, context: Context) -> tuple[str, str, str]:
    """(owner, "action" or OVER, the cells behind the owner); ("", "", words) for what is no such row."""
    for end, over in sorted(_ends(words)):
        left = BY.sub("", words[:end]).rstrip()
        if who := _owner(left.split(), context, bool(STATUS.fullmatch(words[end:]))):
            return who, OVER if over else "action", words[len(left) :]
    return "", "", words


def counted_rows(lines: list[Line], at: int, context: Context) -> list[Line]:
    """The rows from here on, where a list without a head has numbers of its own, and tells how they stand."""
    if not COUNTED.match(lines[at].text):
        return []
    rows = list(takewhile(lambda line: COUNTED.match(line.text) and len(line.cells) == 1, lines[at:]))
    told = [one for one in rows if STATUS.fullmatch(flat_row(one.text, context)[2])]
    return rows if len(told) >= LEAST and 2 * len(told) >= len(rows) else []


def with_owners(context: Context, rows: list[Line], led: bool) -> Context:
    """The same, knowing also whom the rows of a table name in front of a day or a status; or at their begin."""
    found = {name for line in rows for name in ([line.text.split(" ")[0]] if led else _before_end(line.text))}
    found = {name for name in found if NAME.fullmatch(name) and not is_nobody(name)}
    return replace(context, people=replace(context.people, known=context.people.known | found))


def with_surnames(context: Context) -> Context:
    """The same, knowing by their surname alone also those whose surname is a word, and "Smit" of "Smit-de Boer"."""
    found = [one for name in context.people.known if (one := FULL.fullmatch(name) or SHORT.fullmatch(name))]
    whole = {surname for one in found for surname in (one["surname"], one["surname"].split("-")[0])}
    named = {name[0].upper() + name[1:] for name in whole if not is_nobody(name.split(" ")[-1]) and len(name) > 2}
    return replace(context, people=replace(context.people, known=context.people.known | named))


def _before_end(words: str) -> set[str]:
    ends = [end for end, _over in _ends(words) if end < len(words)]
    lefts = [words[:end].rstrip(" -–").split() for end in ends]
    names = {left[-1] for left in lefts if len(left) > 1} | {
        left[-3] for left in lefts if len(left) > 3 and left[-2] in AND
    }
    names |= {whole["name"] for left in lefts if (whole := WHOLE.search(" ".join(left)))}
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


def _owner(tokens: list[str], context: Context, ends: bool) -> str:
    """The last words, when they are somebody and something else stands before them. `ends`: how it stands is behind."""
    least = 0 if ends else 1  # words of what is to be done that are more than one
    for length in range(min(MOST, len(tokens) - 1), 0, -1):
        who, before = " ".join(tokens[-length:]).rstrip(",;/ "), tokens[-length - 1]
        several = any(token in AND for token in tokens[-length:])  # then one word is enough of a task
        if (len(tokens) > length + least or several) and tokens[-length] not in SIGNS and is_certain(who, context):
            return who if before.casefold() not in (*LEADS_ON, "+", "&") else ""
    return ""
