"""A table of actions: rows of cells, or one cell a line where copying laid them under each other."""

import re

from ...context import Context
from ...dates import days_in, periods_in, vague_in
from ...reading import Agreed, When
from ...text.lines import Line
from ...text.places import place_of
from ..done import is_done, says_done, says_open
from ..due import when_in, without_ends
from ..owners import is_certain, is_owner, kind_of

CODE = re.compile(r"[A-Z]?\d{1,4}(?:[-/.]\d{1,4})?[.)]?")
AGAIN = re.compile(r"(?:opnieuw\s)?op\s(?:de\s)?agenda\b", re.IGNORECASE)  # "Op agenda januari"
LEAD = re.compile(r"\A(?:(?:uiterlijk|klaar|gereed)(?:\s(?:op|voor|vóór))?|voor|vóór|per)\s(?=\d)", re.IGNORECASE)
AT_LAST = re.compile(r"\b(?:wordt|voor|vóór|uiterlijk|verschoven\snaar|uitgesteld\stot)\s(?P<due>\d[^,;]{2,20})\Z")
NUMBER = re.compile(r"\d{1,3}(?:[.)]|[-/.]\d{1,3})\s+")


def from_cells(cells: list[str], columns: list[str], line: Line, context: Context) -> Agreed | None:
    """One row; without a head of its own the cells tell what they are."""
    if columns[:1] == ["number"] and len(cells) == len(columns) - 1 and not CODE.fullmatch(cells[0].strip()):
        columns = columns[1:]
    if columns[:1] == ["owner"] and len(cells) == len(columns) - 1 and is_owner(cells[0].split(" ")[0], context):
        cells = [*cells[0].split(" ", 1), *cells[1:]]
    first = columns[:2] == ["owner", "text"] and len(cells) == 2 and is_owner(cells[0], context)
    if len(cells) == len(columns) or first:
        said = {}
        for kind, cell in zip(columns, cells, strict=not first):
            said.setdefault(kind, cell)
    else:
        said = guessed(cells, context)
    return agreed(said, line, line, context)


def agreed(said: dict[str, str], line: Line, last: Line, context: Context) -> Agreed | None:
    """From what each column says; None for a row without an action, or one that is over."""
    text = NUMBER.sub("", said.get("text", "").strip())
    if len(text) < 4 or says_done(said.get("status", "")) or says_done(said.get("due", "")) or is_done(text):
        return None
    owner = said.get("owner", "").strip(" .,@")
    owner = "" if owner in ("-", "–", "?") else owner
    due = without_ends(said.get("due", ""))
    if not due and (stands := is_when(said.get("status", "")) or AT_LAST.search(said.get("status", ""))):
        due = without_ends(said["status"] if stands is True else stands["due"])
    when = when_in(due, context, whole=True) if due else when_in(text, context)
    start, end = place_of(text, line, context.source)
    kind = kind_of(owner)
    owner = "" if owner.casefold() in ("we", "wij") else owner
    place = (start, max(end, last.end) if last is not line else end)
    return Agreed(text, place, "", owner, kind, when or When(), "agenda" if AGAIN.match(text) else "action")


def guessed(cells: list[str], context: Context) -> dict[str, str]:
    """The longest cell that is neither owner nor day is the action."""
    said: dict[str, str] = {}
    for cell in (NUMBER.sub("", cell) for cell in cells):
        if cell.strip(" .").isdigit() or not cell.strip() or (not said and CODE.fullmatch(cell.strip())):
            continue
        if "text" in said and (says_done(cell) or says_open(cell)):
            said.setdefault("status", cell)
        elif is_when(cell) and "due" not in said and "text" in said:
            said["due"] = cell
        elif "owner" not in said and (is_owner(cell, context) if "text" in said else is_certain(cell, context)):
            said["owner"] = cell
        elif len(cell) > len(said.get("text", "")):
            if "text" in said and is_certain(said["text"], context):
                said.setdefault("owner", said["text"])
            said["text"] = cell
    return said


def is_when(cell: str) -> bool:
    """Whether a cell says nothing but when."""
    bare = LEAD.sub("", cell.strip(" .()"))
    found = [one.words for one in (*days_in(bare), *periods_in(bare))] + [vague_in(bare)]
    return (
        bare == "?"
        or any(words and len(words) >= len(bare) - 9 for words in found)
        or bare.casefold()
        in (
            "asap",
            "loopt",
            "continu",
            "doorlopend",
            "n.t.b",
            "p.m",
        )
    )
