"""Minutes that are a table: what it is about, what was said, and in the last column what is to be done."""

import re
from dataclasses import replace

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line, plain
from ...text.places import place_of
from ...text.sentences import sentences
from ..due import when_in
from ..owners import is_owner, kind_of
from .columns import COLUMNS
from .rows import row

TOPIC = re.compile(rf"(?:{COLUMNS['number']}|{COLUMNS['topic']}|agenda)\.?", re.IGNORECASE)
SAID = re.compile(
    r"(?:besproken|bespreking|toelichting|verslag|notities|inhoud|discussie|besluit(?:en)?|conclusie|samenvatting)",
    re.IGNORECASE,
)
ACTION = re.compile(r"(?:acties?|aktie|actiepunt(?:en)?|afspraak|afspraken)(?:\s?[/&+]\s?\w+)?|wie", re.IGNORECASE)


def actions_in(lines: list[Line], context: Context) -> tuple[list[Agreed], list[Line]]:
    """What the last column says, and the lines without it."""
    found: list[Agreed] = []
    left: list[Line] = []
    columns = 0
    for line in lines:
        cells = cells_of(line)
        columns = len(cells) if _is_head(cells) else columns
        action = cells[-1] if columns and len(cells) == columns and not _is_head(cells) else ""
        one = _of_cell(action, cells[-2], line, context) if action else None
        found += [one] if one else []
        left.append(replace(line, text=line.text.removesuffix(action).rstrip()) if one else line)
    return found, left


def _of_cell(cell: str, said: str, line: Line, context: Context) -> Agreed | None:
    if is_owner(cell, context):
        return _beside(sentences(said)[-1], cell, line, context) if said.strip() else None
    return row(replace(line, text=cell), context, certain=True)


def _beside(said: str, owner: str, line: Line, context: Context) -> Agreed:
    place = place_of(said, line, context.source)
    return Agreed(said, place, "", owner, kind_of(owner), when_in(said, context))


def cells_of(line: Line) -> list[str]:
    """Also those that are empty."""
    if "\t" in line.raw:
        return [" ".join(cell.split()) for cell in line.raw.rstrip("\n").split("\t")]
    if line.is_row and not line.raw.lstrip().startswith("|"):
        return [plain(cell) for cell in line.raw.split("|")]
    return line.cells if line.is_row else []


def tells_of_items(cells: list[str]) -> bool:
    """Whether it is the head of a table of what was said about each item."""
    return _is_head(cells) and bool(TOPIC.fullmatch(cells[0].strip(" :*"))) and any(map(_is_said, cells[1:]))


def _is_said(cell: str) -> bool:
    return bool(SAID.fullmatch(cell.strip(" :*")))


def _is_head(cells: list[str]) -> bool:
    if len(cells) < 2 or not ACTION.fullmatch(cells[-1].strip(" :*")):
        return False
    rest = [cell.strip(" :*") for cell in cells[:-1]]
    return all(TOPIC.fullmatch(cell) or SAID.fullmatch(cell) for cell in rest)
