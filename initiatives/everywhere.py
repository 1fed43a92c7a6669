"""What pages ask of all initiatives at once: how many there are where and about what, which are new, which have photos.

Read once per public version, for every page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from heapq import nlargest

from haarlem_wijken.ground.caching.by_version import ByVersion
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.town.atlas import Node

from .models import Initiative, InitiativePhoto, InitiativeSource, Stage
from .overview.counts import Counts
from .querysets import InitiativeQuerySet

NEWEST = 6  # of an area
NEWEST_ABOUT = 4  # of a theme
LAST_CONFIRMED = 3


class Everywhere:
    """All that are published. 1 query for each of what is asked."""

    @cached_property
    def counts(self) -> Counts:
        return Counts(Initiative.objects.published().per_area())

    @cached_property
    def _themes(self) -> dict[int, Counter[int]]:
        found: dict[int, Counter[int]] = defaultdict(Counter)
        for row in Initiative.objects.published().per_area_and_theme():
            found[row["area_id"]][row["theme_id"]] = row["total"]
        return found

    def themes_in(self, node: Node) -> Counter[int]:
        """Per id of a theme, how many there are in an area with its parts."""
        return sum((self._themes[pk] for pk in node.descendant_ids if pk in self._themes), Counter())

    @cached_property
    def _newest(self) -> dict[int, list[tuple[datetime, int]]]:
        """Per id of an area, when the newest that lie in it itself were published, and their ids."""
        found = defaultdict(list)
        for area, at, pk in Initiative.objects.published().newest_per_area(NEWEST):
            found[area].append((at, pk))
        return found

    def newest_in(self, node: Node) -> list[int]:
        """The ids of the newest in an area with its parts, at most NEWEST."""
        each = (one for pk in node.descendant_ids for one in self._newest.get(pk, ()))
        return [pk for _at, pk in nlargest(NEWEST, each)]

    @cached_property
    def last_confirmed(self) -> list[int]:
        """The ids of those whose organisers said last that it is true."""
        found = Initiative.objects.published().confirmed().sorted_by("bevestigd")
        return list(found.values_list("pk", flat=True)[:LAST_CONFIRMED])

    @cached_property
    def _newest_about(self) -> dict[int, list[int]]:
        return _per_theme(Initiative.objects.all())

    def newest_about(self, theme_ids: Iterable[int]) -> set[int]:
        """The ids of the newest about each of these themes, NEWEST_ABOUT of each."""
        return {pk for theme in theme_ids for pk in self._newest_about.get(theme, ())}

    @cached_property
    def _guides_about(self) -> dict[int, list[int]]:
        return _per_theme(Initiative.objects.sharing_experience().in_stage([Stage.RUNNING, Stage.FINISHED]))

    def guides_about(self, theme_ids: Iterable[int]) -> Counter[int]:
        """The ids of those about these themes that are there and share their experience; of how many of them each is.

        NEWEST_ABOUT of each theme.
        """
        return Counter(pk for theme in theme_ids for pk in self._guides_about.get(theme, ()))

    @cached_property
    def photographed(self) -> frozenset[int]:
        """The ids of those with a photo: few have any."""
        return frozenset(InitiativePhoto.objects.values_list("initiative_id", flat=True).distinct().order_by())

    @cached_property
    def sourced(self) -> frozenset[int]:
        """The ids of those that were written down from a source: what residents send in has none."""
        return frozenset(InitiativeSource.objects.values_list("initiative_id", flat=True).distinct().order_by())


def _per_theme(found: InitiativeQuerySet) -> dict[int, list[int]]:
    """Per id of a theme the ids of the newest about it."""
    return dict(Theme.objects.annotate(newest=found.newest_about_it(NEWEST_ABOUT)).values_list("pk", "newest"))


everywhere: ByVersion[Everywhere] = ByVersion(Everywhere)
