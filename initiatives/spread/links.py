"""Who gave whom the idea: how what residents do spreads over the city. Read once per public version."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from haarlem_wijken.ground.caching.by_version import ByVersion

from ..models import Initiative


class Spread:
    """All that people can read, also in the archive, with what inspired it. 2 queries."""

    @cached_property
    def source(self) -> dict[int, int]:
        """Of each that was inspired, the id of what inspired it. Never a circle.

        What was merged into another leads to that one, by which somebody may inspire themselves in the end: the link
        that would close a circle is left out.
        """
        gone = dict(Initiative.objects.exclude(hidden_at=None, merged_into=None).values_list("pk", "merged_into"))
        merged = {pk: into for pk, into in gone.items() if into}
        links = Initiative.objects.exclude(inspired_by=None).order_by("published_at", "pk")
        found: dict[int, int] = {}
        for pk, by in links.values_list("pk", "inspired_by"):
            last = _end(merged, by)
            if not {pk, last} & gone.keys() and pk not in (last, *_upwards(found, last)):
                found[pk] = last
        return found

    @cached_property
    def inspired(self) -> dict[int, list[int]]:
        """Of each that inspired any, the ids of those, the one that was published first in front."""
        found = defaultdict(list)
        for pk, by in self.source.items():
            found[by].append(pk)
        return dict(found)

    @cached_property
    def slugs(self) -> dict[int, str]:
        """Of each that was inspired, the slug of what inspired it. 1 query more."""
        known = dict(Initiative.objects.filter(pk__in=set(self.source.values())).values_list("pk", "slug"))
        return {pk: known[by] for pk, by in self.source.items()}

    def first(self, pk: int) -> int:
        """Where it all began."""
        return _end(self.source, pk)

    def reach(self, pk: int) -> int:
        """How many it inspired, by whatever way."""
        return len(self.below(pk)) - 1

    def below(self, pk: int) -> list[int]:
        """`pk` and all that it inspired, by whatever way; the nearest to it first."""
        found = [pk]
        for one in found:
            found += self.inspired.get(one, ())
        return found


def _upwards(source: dict[int, int], pk: int) -> Iterator[int]:
    while pk := source.get(pk, 0):
        yield pk


def _end(source: dict[int, int], pk: int) -> int:
    return [pk, *_upwards(source, pk)][-1]


spread: ByVersion[Spread] = ByVersion(Spread)
