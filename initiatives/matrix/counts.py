"""How many initiatives each area has of each theme."""

from collections import Counter
from functools import cached_property

from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, Node

from ..selection import select


class ThemeCounts:
    """Of the areas of one level with their parts. What has several themes counts for each.

    1 query, once per public version `n` and day (on which calls for help end) for all areas and levels.
    """

    def __init__(self, listed: Selection, tree: Atlas, level: str, n: int):
        self.listed, self.tree, self.level, self.n = listed, tree, level, n

    @cached_property
    def _found(self) -> dict[int, Counter[int]]:
        """Per id of an area, how many of each id of a theme."""
        found: dict[int, Counter[int]] = {}
        for area, theme, total in self._rows():
            around = next((node for node in self.tree.by_id[area].chain if node.level == self.level), None)
            if around:
                found.setdefault(around.id, Counter())[theme] += total
        return found

    def _rows(self) -> list[tuple[int, int, int]]:
        anywhere = self.listed.less(*AREA_NAMES)
        counted = select(anywhere).per_area_and_theme().values_list("area_id", "theme_id", "total")
        return remember(("themes per area", anywhere.query(), timezone.localdate()), self.n, lambda: list(counted))

    def of(self, node: Node) -> Counter[int]:
        """Per id of a theme, how many lie in `node`."""
        return self._found.get(node.id, Counter())
