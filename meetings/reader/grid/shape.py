"""The table as rows of cells, however copying laid it down."""

from dataclasses import dataclass, field, replace

from ..text.lines import Line
from ..text.marks import Mark


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and the line it came from."""

    text: str
    line: Line


@dataclass
class Row:
    """`tasks`: the columns of each thing to do, as `text`, `owner`, `due`; with the line its text stands on."""

    topic: Cell | None = None
    said: list[Cell] = field(default_factory=list)
    tasks: list[tuple[dict[str, str], Line]] = field(default_factory=list)


@dataclass
class Grid:
    """`spent`: starts of the lines of the table, its head too."""

    rows: list[Row]
    spent: set[int]

    @property
    def topics(self) -> list[Cell]:
        return [row.topic for row in self.rows if row.topic]

    @property
    def told(self) -> list[Line]:
        """What was said, as lines of text."""
        return [replace(cell.line, text=cell.text, mark=Mark()) for row in self.rows for cell in row.said]
