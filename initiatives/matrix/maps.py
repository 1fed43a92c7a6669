"""Each theme on a map of its own, small enough to see all ten at once. The table says the same in numbers."""

from dataclasses import dataclass
from typing import NamedTuple

from haarlem_wijken.ground.maps.mercator import coarse
from haarlem_wijken.ground.maps.outlines import frame

from .table import Column, Table
from .words import column_words


class Small(NamedTuple):
    """The map of one theme: `filled` are the keys of the areas where it plays, with how strongly (1 to 4)."""

    column: Column
    words: str  # where it plays
    filled: list[tuple[str, int]]


@dataclass(frozen=True)
class SmallMaps:
    """`shapes` are the areas, drawn once for all maps; `maps` has the theme that plays in most areas first."""

    view_box: str
    shapes: list[tuple[str, str]]
    maps: list[Small]


def small_maps(table: Table, level: str) -> SmallMaps:
    """Of each theme that plays somewhere in `table`, which has at least one area."""
    columns = sorted((one for one in table.columns if one.total), key=lambda one: (-one.reach, -one.total))
    box = frame(table.nodes)
    return SmallMaps(
        f"{box.left:.0f} {box.top:.0f} {box.width:.0f} {box.height:.0f}",
        [(node.code, coarse(node)) for node in table.nodes],
        [Small(one, column_words(one, len(table.nodes), level), _filled(table, one)) for one in columns],
    )


def _filled(table: Table, column: Column) -> list[tuple[str, int]]:
    found = ((node.code, table.themes.of(node)[column.theme.pk]) for node in table.nodes)
    return [(code, table.strength(count)) for code, count in found if count]
