"""What every kind of file becomes."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .columns import MOST_COLUMNS, Heading, understand
from .faults import Fault, Unreadable

MOST_ROWS = 20_000


class Formula(str):
    """A cell of which only the formula was kept, not what came out."""


@dataclass
class Table:
    """`rows`: number as in the file, and one cell per header: text, number, date, list or None."""

    heading: Heading
    rows: list[tuple[int, list]]
    faults: list[Fault] = field(default_factory=list)
    encoding: str = ""  # said when it was not UTF-8


def from_grid(grid: Iterable[list], encoding: str = "") -> Table:
    """A table of rows of cells, of which the first that is not empty is the header. Empty rows are passed over.

    Raises Unreadable.
    """
    heading, rows, faults = None, [], []
    for number, cells in enumerate(grid, start=1):
        last = max((place for place, cell in enumerate(cells, start=1) if cell not in (None, "")), default=0)
        if not last:
            continue
        if heading is None:
            if last > MOST_COLUMNS:
                raise Unreadable("too_many_columns", number, count=last, most=MOST_COLUMNS)
            heading = understand(cells[:last], number)
            width = last
            continue
        if len(rows) == MOST_ROWS:
            raise Unreadable("too_many_rows", most=MOST_ROWS)
        if last > width:
            faults.append(Fault.of(number, "", cells[width], "too_many_cells"))
        rows.append((number, [*cells[:width], *[None] * (width - len(cells))]))
    if heading is None:
        raise Unreadable("empty")
    if not rows:
        raise Unreadable("no_rows")
    return Table(heading, rows, faults, encoding)
