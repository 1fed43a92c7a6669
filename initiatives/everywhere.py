"""How many initiatives there are in each area, and about what: counted once per public version, for every page."""

from collections import Counter, defaultdict

from haarlem_wijken.ground.atlas import Node
from haarlem_wijken.ground.by_version import ByVersion

from .counts import Counts
from .models import Initiative


class Everywhere:
    """All that are published. 2 queries."""

    def __init__(self):
        published = Initiative.objects.published()
        self.counts = Counts(published.per_area())
        self.themes: dict[int, Counter[int]] = defaultdict(Counter)
        for row in published.per_area_and_theme():
            self.themes[row["area_id"]][row["theme_id"]] = row["total"]

    def themes_in(self, node: Node) -> Counter[int]:
        """Per id of a theme, how many there are in an area with its parts."""
        return sum((self.themes[pk] for pk in node.descendant_ids if pk in self.themes), Counter())


everywhere: ByVersion[Everywhere] = ByVersion(Everywhere)
