"""Rows of a table without a head that stand amid the text: "Offerte aanvragen    Rob    11 mei"."""

import re
from dataclasses import replace

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line
from ..owners import is_certain
from .rows import INFINITIVE
from .tables import agreed, is_when

LEAST = 2  # so many rows with the sign of a task make it a table
SPOKEN = re.compile(r"\b(?:vaststellen|bespreken|behandelen|doornemen)\Z")  # an agenda, and who speaks
ENDS = (".", "!", "?", ":")


def wide_rows(lines: list[Line], context: Context) -> tuple[list[Agreed], list[Line]]:
    """What such rows say, and the other lines; of those each cell that is a sentence of somebody on a line of its
    own.
    """
    rows = {line.start: said for line in lines if (said := _row(line, context))}
    signed = [said for said in rows.values() if said.get("due") or _is_to_do(said["text"])]
    if len(signed) < LEAST or 2 * len(signed) < len(rows):
        rows = {}
    found = [agreed(rows[line.start], line, line, context) for line in lines if line.start in rows]
    left = [part for line in lines if line.start not in rows for part in _sentences_of(line, context)]
    return [one for one in found if one], left


def _is_to_do(words: str) -> bool:
    return bool(INFINITIVE.search(words)) and not SPOKEN.search(words)


def _row(line: Line, context: Context) -> dict[str, str]:
    """What, who, and perhaps when, in this order."""
    cells = [cell.strip() for cell in line.cells]
    if line.mark.kind or line.is_row or len(cells) not in (2, 3) or not is_certain(cells[1], context):
        return {}
    if (
        len(cells[0].split()) < 2
        or cells[0].endswith(ENDS)
        or is_when(cells[0])
        or (len(cells) == 3 and not is_when(cells[2]))
    ):
        return {}
    return {"text": cells[0], "owner": cells[1], "due": cells[2] if len(cells) == 3 else ""}


def _sentences_of(line: Line, context: Context) -> list[Line]:
    """ "Joke: toilet lekt    Mo kijkt ernaar" is what was said, and what is done about it."""
    cells = [] if line.is_row else line.cells
    if len(cells) != 2 or len(cells[1].split()) < 3 or not context.people.owner.match(cells[1]):
        return [line]
    owner = context.people.owner.match(cells[1])
    if not owner or not re.match(r"\s[a-zà-ÿ]+", cells[1][owner.end() :]):
        return [line]
    return [replace(line, text=cells[0]), replace(line, text=cells[1], mark=replace(line.mark, kind=""))]
