"""A row of such a table on each line, its cells set apart by strokes, tabs or spaces."""

import re

from ..agreements.lists.minutes_table import cells_of
from ..context import Context
from ..text.lines import Line, plain
from ..text.marks import mark_of
from .cells import is_empty, when, who
from .shape import Cell, Row

COUNT = re.compile(r"\A\d{1,2}[.)]?\s+(?=[^\W\d])")  # "2 containers", counted without a sign


def rows_of(lines: list[Line], kinds: list[str], context: Context) -> tuple[list[Row], list[Line]]:
    """The rows, and the lines they take; a line without a first cell goes on in the row above it."""
    rows: list[Row] = []
    taken: list[Line] = []
    for line in lines:
        cells = _cells(line, len(kinds))
        if line.is_heading or (
            len(cells) < 2
            and not line.is_row
            and not COUNT.match(line.raw)
            and not (taken and line.indent and not line.gap)
        ):
            break
        if "number" in kinds and _goes_on(line, cells, taken):
            rows[-1].said.append(Cell(cells[0], line))
            taken.append(line)
            continue
        said = _of_columns(cells, kinds) if len(cells) == len(kinds) else _guessed(cells, line, kinds, context)
        _add(rows, said, line)
        taken.append(line)
    in_cells = any(len(_cells(line, len(kinds))) > 2 for line in taken)
    return (rows, taken) if in_cells else ([], [])


def _goes_on(line: Line, cells: list[str], taken: list[Line]) -> bool:
    """A cell of the row above that broke in two: words where that row has its number, and nothing behind them."""
    alone = bool(cells and cells[0].strip()) and not any(cell.strip() for cell in cells[1:])
    return (
        bool(taken) and alone and not line.indent and not COUNT.match(line.raw) and not cells[0].strip(" .").isdigit()
    )


def _cells(line: Line, columns: int) -> list[str]:
    if line.is_row and line.raw.count("|") == columns - 1:
        return [plain(cell) for cell in line.raw.split("|")]
    if set_apart := cells_of(line):
        return set_apart
    return line.loose_cells if len(line.cells) < len(line.loose_cells) <= columns else line.cells


def _of_columns(cells: list[str], kinds: list[str]) -> dict[str, str]:
    return {kind: cell.strip() for kind, cell in zip(kinds, cells, strict=True)}


def _guessed(cells: list[str], line: Line, kinds: list[str], context: Context) -> dict[str, str]:
    """From the right: a day, somebody, and what he does; from the left what it is about."""
    left = [cell.strip() for cell in cells]
    left = left[1:] if "number" in kinds and left and left[0].strip(" .").isdigit() else left
    begins = bool(left and left[0]) and (line.is_number or not line.indent)
    left = [cell for cell in left if cell]
    said: dict[str, str] = {}
    if left and "due" in kinds and len(left) > 1 and when(left[-1]):
        said["due"] = left.pop()
    if left and "owner" in kinds and len(left) > 1 and who(left[-1], context):
        said["owner"] = left.pop()
    if begins and left:
        said["topic"] = left.pop(0)
    if left and (said.get("owner") or said.get("due") or len(left) > 1):
        said["text"] = left.pop()
    said["said"] = " ".join(left)
    return said


def _add(rows: list[Row], said: dict[str, str], line: Line) -> None:
    topic = said.get("topic", "")
    if topic or not rows:
        rows.append(Row(Cell(COUNT.sub("", topic[mark_of(topic).length :]), line) if topic else None))
    if (words := said.get("said", "")) and not is_empty(words):
        rows[-1].said.append(Cell(words, line))
    if not is_empty(said.get("text", "")):
        rows[-1].tasks.append((said, line))
