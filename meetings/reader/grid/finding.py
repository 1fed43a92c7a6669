"""Where such a table stands: its head on one line, or with each cell on a line of its own."""

from ..context import Context
from ..text.lines import Line
from ..text.seams import apart, glued_cells
from .columns import kinds_of
from .lying import rows_of
from .shape import Grid, Row
from .spaced import spaced_rows
from .standing import stack_of

ITEMS = 3  # so many items with a number or a sign are an agenda, and a table is a list of actions
LONGEST = 60  # characters of what a row is about
HEAD = 40  # lines in which its head can stand


def grid_in(lines: list[Line], context: Context) -> Grid | None:
    """The first one of a text."""
    alone = sum(line.is_number or line.is_heading for line in lines[:HEAD] if line.text and not line.is_row) < ITEMS
    for at, line in enumerate(lines[:HEAD]):
        if len(line.text) > 100:
            continue
        for cells in (line.cells, line.loose_cells, line.text.split(), glued := glued_cells(line.text)):
            if kinds := kinds_of(cells, alone):
                below = [apart(one) for one in lines[at + 1 :]] if cells is glued else lines[at + 1 :]
                rows, taken = rows_of(below, kinds, context)
                if cells is glued:
                    _without_seam(rows)
                elif not rows:
                    rows, taken = spaced_rows(lines[at + 1 :], kinds, context)
                return _grid(rows, [line, *taken])
        for length in range(7, 2, -1):
            head = lines[at : at + length]
            if kinds := kinds_of([one.text for one in head], alone):
                rows, taken = stack_of(lines[at + length :], kinds, context)
                return _grid(rows, [*head, *taken])
    return None


def _without_seam(rows: list[Row]) -> None:
    """What a row is about may have no seam behind it: "Feestis op 8 april" was said."""
    for row in rows:
        if row.topic and len(row.topic.text) > LONGEST:
            row.said, row.topic = [row.topic, *row.said], None


def _grid(rows: list, taken: list[Line]) -> Grid | None:
    return Grid(rows, {line.start for line in taken}) if len(rows) > 1 else None
