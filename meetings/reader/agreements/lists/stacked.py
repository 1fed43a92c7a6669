"""A table of which each cell came on a line of its own."""

import re
from itertools import pairwise

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line
from ..done import says_done
from ..owners import is_certain, is_owner
from .columns import column_of, heads
from .tables import agreed, is_when

GOES_ON = re.compile(r"\s?(?:\ben|&|,|/|\+)\s?\Z")  # "Ruth en", with "Sonja" on the next line
ENOUGH = 2  # rows
DIGITS = re.compile(r"\d+")


def stacked_head(lines: list[Line]) -> tuple[list[str], int]:
    """(kinds of columns, how many lines they take) where these lines begin with the head of such a table."""
    cells: list[str] = []
    for line in lines[:7]:
        if not column_of(line.text) or line.mark.kind in ("heading",):
            break
        cells.append(line.text)
    for length in range(len(cells), 1, -1):
        if kinds := heads(cells[:length]):
            return kinds, length
    return [], 0


def kinds_of_stack(lines: list[Line], context: Context) -> list[str]:
    """The same where no head tells: nothing but somebody stands on every second or third line of it."""
    if any(line.mark.kind or len(line.cells) > 1 for line in lines):
        return []
    who = [at for at, line in enumerate(lines) if is_certain(line.text, context)]
    apart = {after - at for at, after in pairwise(who)}
    if len(who) < ENOUGH or not apart <= {2, 3} or who[0] > 1 or len(lines) - who[-1] > max(apart):
        return []
    return ["owner", "text", "due"] if who[0] == 0 else ["text", "owner", "due"]


def from_stack(lines: list[Line], columns: list[str], context: Context) -> list[Agreed]:
    """A line that is neither an owner nor a day begins a row, once the row before has its text."""
    if columns[:1] == ["owner"] or columns[:2] == ["number", "owner"]:
        return _owners_first(lines, columns, context)
    found, said, begun, last = [], {}, None, None
    lines = _without_numbers(lines) if "number" in columns else lines
    for line in lines:
        kind = _kind(line, said, columns, context)
        if kind == "text" and (said.get("owner") or said.get("due") or not _goes_on(line, said)):
            found += _made(said, begun, last, context)
            said, begun = {"text": line.text}, line
        elif kind == "text":
            said["text"] += f" {line.text}"
        elif kind:
            said[kind] = f"{said.get(kind, '')} {line.text}".strip()
        last = line
    return found + _made(said, begun, last, context)


def _owners_first(lines: list[Line], columns: list[str], context: Context) -> list[Agreed]:
    """The same where each row begins with who has it."""
    found: list[Agreed] = []
    said: dict[str, str] = {}
    begun, last = None, None
    for line in lines:
        words = line.text
        if is_certain(words, context) or ("text" in said and "due" in said and is_owner(words, context)):
            found += _made(said, begun, last, context)
            said, begun = {"owner": words}, None
        elif "text" in said and "due" in columns and (is_when(words) or says_done(words)):
            said["due"] = words
        elif said and words:
            said["text"], begun = f"{said.get('text', '')} {words}".strip(), begun or line
        last = line
    return found + _made(said, begun, last, context)


def _without_numbers(lines: list[Line]) -> list[Line]:
    """Without the column of numbers: "16-12" and what else has the form of the first cell."""
    first = DIGITS.sub("9", lines[0].raw.strip()) if lines else ""
    return [line for line in lines if DIGITS.sub("9", line.raw.strip()) != first] if "9" in first else lines


def _made(said: dict, begun: Line | None, last: Line | None, context: Context) -> list[Agreed]:
    one = agreed(said, begun, last or begun, context) if begun and (said.get("owner") or said.get("due")) else None
    return [one] if one else []


def _kind(line: Line, said: dict, columns: list[str], context: Context) -> str:
    if not line.text:
        return ""
    words = line.text
    if "text" not in said:
        return "text"
    if "due" in columns and is_when(words) and not is_certain(words, context):
        return "due"
    if ("status" in columns or said.get("owner")) and says_done(words):
        return "status"
    if is_certain(GOES_ON.sub("", words), context) or (
        "owner" not in said and is_owner(words, context) and len(words) < 30 and "owner" in columns
    ):
        return "owner"
    return "text"


def _goes_on(line: Line, said: dict) -> bool:
    """Whether it is the second line of the same cell."""
    return bool(said.get("text")) and line.text[:1].islower()
