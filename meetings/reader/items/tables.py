"""The items of minutes that are a table."""

from itertools import pairwise, takewhile

from ..agreements.lists.columns import heads_in_words
from ..agreements.lists.lists import is_agenda
from ..agreements.lists.minutes_table import cells_of, tells_of_items
from ..agreements.lists.stacked import stacked_head
from ..grid.columns import kinds_of
from ..grid.shape import Grid
from ..text.lines import Line
from ..text.marks import mark_of
from .first_cells import SEAM
from .stock import is_stock
from .titles import title_of

HEAD = 40  # lines in which the head of a table can stand
LEAST = 3  # columns of such a list
SHORT = 30  # characters


def of_grid(grid: Grid, free: list[Line]) -> list[tuple[Line, str]]:
    """The topics of its rows, and what stands on every agenda and came below the table: "Rondvraag"."""
    below = [line for line in free if line.start > max(grid.spent)]
    return [(cell.line, title_of(cell.text)) for cell in grid.topics] + _below(below)


def _below(lines: list[Line]) -> list[tuple[Line, str]]:
    return [
        (line, title_of(line.text))
        for line, below in pairwise(lines)
        if line.gap and not below.gap and is_stock(line.text) and ":" not in line.text and len(line.text) < SHORT
    ]


def tabled(free: list[Line], _lines: list[Line]) -> list[tuple[Line, str]]:
    """The first cells of minutes that are a table."""
    head = next((at for at, line in enumerate(free) if tells_of_items(cells_of(line))), None)
    if head is None:
        return []
    rows = takewhile(lambda line: len(cells_of(line)) == len(cells_of(free[head])), free[head + 1 :])
    firsts = [(line, cells_of(line)[0]) for line in rows]
    return [(line, title_of(first[mark_of(first).length :])) for line, first in firsts if len(first) > 3]


def without_stacks(lines: list[Line]) -> list[Line]:
    """Without the lists of actions of which cells have lines of their own, or one space between: no headings."""
    kept: list[Line] = []
    inside = False
    for at, line in enumerate(lines):
        begins = len(stacked_head(lines[at : at + 7])[0]) >= LEAST or len(heads_in_words(line.text)) >= LEAST
        begins = begins and not (line.is_number and is_stock(line.text))  # "6. Afspraken" above such a list
        begins = begins and not is_agenda(lines[at + 1 : at + 2])
        inside = (inside and not line.gap) or begins
        kept += [] if inside else [line]
    return kept


def is_glued(lines: list[Line]) -> bool:
    """Whether it stands there with nothing between them: "PuntBesprokenActieWieWanneer"."""
    return any(kinds_of(SEAM.split(line.text)) for line in lines[:HEAD] if " " not in line.text)


def is_flat(lines: list[Line]) -> bool:
    """Whether the head of such a table stands there with single spaces between its cells."""
    return any(kinds_of(line.text.split()) for line in lines[:HEAD])
