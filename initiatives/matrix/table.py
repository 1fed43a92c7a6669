"""The table of areas and themes: its rows and columns, and what is to be seen in them."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from django.utils.formats import number_format

from haarlem_wijken.ground.models import AreaFigures, Theme
from haarlem_wijken.ground.town.atlas import Node
from haarlem_wijken.ground.town.palette import Palette

from ..overview.counts import Counts
from .counts import ThemeCounts
from .selection import BY_PLACE, MOST

STRENGTHS = 4  # strokes of a felt-tip, from a single initiative to as many as the fullest cell has


class Cell(NamedTuple):
    """How many one area has of one theme. `url` leads to the list of them; empty for none."""

    theme: Theme
    count: int
    strength: int  # 0 to STRENGTHS
    url: str


class Row(NamedTuple):
    """An area. `total` is of initiatives, where what has several themes counts once."""

    node: Node
    total: int
    figures: AreaFigures | None
    cells: list[Cell]
    url: str

    @property
    def people(self) -> str:
        """How many live there, as it is written; empty where that is not known."""
        known = self.figures and self.figures.population
        return number_format(known, force_grouping=True) if known else ""


class Column(NamedTuple):
    """A theme: how often it plays in all of the areas, in how many, and how often in which has most of it, or have."""

    theme: Theme
    total: int
    reach: int
    most: int
    first: list[Node]
    url: str


class Table:
    """`link(area or None, theme or None)` gives the address of the list of what a cell counts. No query of its own."""

    def __init__(
        self,
        nodes: list[Node],
        palette: Palette,
        counts: Counts,
        themes: ThemeCounts,
        figures: dict[int, AreaFigures],
        link: Callable[[Node | None, Theme | None], str],
    ):
        self.nodes, self.palette = nodes, palette
        self.counts, self.themes, self.figures, self.link = counts, themes, figures, link

    @cached_property
    def most(self) -> int:
        """What the fullest cell has."""
        return max((count for node in self.nodes for count in self.themes.of(node).values()), default=0)

    @cached_property
    def totals(self) -> list[int]:
        """Of each area, how many initiatives; the rows take longer to make, and their drawing is kept."""
        return [self.counts.of(node) for node in self.nodes]

    @cached_property
    def rows(self) -> list[Row]:
        """In the order of the map."""
        return [self._row(node, total) for node, total in zip(self.nodes, self.totals, strict=True)]

    def sorted_by(self, order: str) -> list[Row]:
        """The areas with the most in front, where that was asked; what is equal stays in the order of the map."""
        if order == BY_PLACE:
            return self.rows
        theme = None if order == MOST else self.palette[order].pk
        return sorted(self.rows, key=lambda row: -(row.total if theme is None else self.themes.of(row.node)[theme]))

    @cached_property
    def columns(self) -> list[Column]:
        return [self._column(theme) for theme in self.palette.values()]

    def _row(self, node: Node, total: int) -> Row:
        found = self.themes.of(node)
        cells = [self._cell(node, theme, found[theme.pk]) for theme in self.palette.values()]
        return Row(node, total, self.figures.get(node.id), cells, self.link(node, None))

    def _cell(self, node: Node, theme: Theme, count: int) -> Cell:
        return Cell(theme, count, self.strength(count), self.link(node, theme) if count else "")

    def strength(self, count: int) -> int:
        """1 for a single initiative, STRENGTHS for as many as the fullest cell has, evenly between."""
        return count and 1 + round((STRENGTHS - 1) * (count - 1) / max(1, self.most - 1))

    def _column(self, theme: Theme) -> Column:
        found = [(self.themes.of(node)[theme.pk], node) for node in self.nodes]
        most = max((count for count, _node in found), default=0)
        return Column(
            theme,
            total=sum(count for count, _node in found),
            reach=sum(count > 0 for count, _node in found),
            most=most,
            first=[node for count, node in found if count == most],
            url=self.link(None, theme),
        )
