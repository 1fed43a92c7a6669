"""The trees that who inspired whom makes: what each holds, where, since when. Read once per public version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.caching.prepared import AmongIds

from ..models import Initiative
from .links import Spread, spread

FIELDS = ("pk", "slug", "area_id", "theme_ids", "lat", "lon", "started_on", "published_at")


@dataclass(frozen=True, slots=True)
class Member:
    """One initiative in a tree. `source`: what inspired it, None for the first.

    `since`: the year in which it became part of it. That is when it began; where that is not known, when it came on the
    site or the first that it inspired began, whichever was first; but never before its source. The first is part of it
    since it inspired somebody.
    """

    pk: int
    slug: str
    area_id: int
    theme_ids: tuple[int, ...]
    point: tuple[float, float] | None  # lat, lon in WGS84 degrees
    published_at: datetime
    source: int | None
    since: int


class Tree(NamedTuple):
    """A first initiative and all that it inspired, by whatever way; the nearest to it first."""

    members: tuple[Member, ...]

    @property
    def first(self) -> Member:
        return self.members[0]

    @property
    def reach(self) -> int:
        """How many were inspired."""
        return len(self.members) - 1

    @property
    def rank(self) -> tuple[int, int, int]:
        """The largest reach first, of equals where something happened last."""
        return -self.reach, -max(one.since for one in self.members), -self.first.pk

    def until(self, year: int | None) -> "Tree":
        """How it was at the end of that year; without members where it had not begun."""
        return self if year is None else Tree(tuple(one for one in self.members if one.since <= year))


class Forest:
    """All trees. 1 query, with 2 for the links."""

    def __init__(self, known: Spread):
        self.known = known
        firsts = [pk for pk in known.inspired if pk not in known.source]
        rows = self._rows()
        self.trees = sorted((_tree(pk, known, rows) for pk in firsts), key=lambda tree: tree.rank)

    def _rows(self) -> dict[int, "Row"]:
        ids = list(self.known.source.keys() | self.known.inspired.keys())
        if not ids:
            return {}
        rows = Initiative.objects.filter(AmongIds(ids)).values_list(*FIELDS)
        return {row[0]: Row(*row) for row in rows}

    @cached_property
    def _firsts(self) -> dict[int, Tree]:
        return {tree.first.pk: tree for tree in self.trees}

    def around(self, pk: int) -> list[Tree]:
        """The tree in which an initiative is, if there is one."""
        tree = self._firsts.get(self.known.first(pk))
        return [tree] if tree else []

    @cached_property
    def in_area(self) -> dict[int, set[int]]:
        """Per id of an area the first ones of the trees that touch it; of its parts nothing."""
        found: dict[int, set[int]] = {}
        for tree in self.trees:
            for one in tree.members:
                found.setdefault(one.area_id, set()).add(tree.first.pk)
        return found

    def touching(self, ids: Iterable[int]) -> int:
        """How many trees have a member in one of these areas."""
        return len(set().union(*(self.in_area.get(pk, ()) for pk in ids)))


class Row(NamedTuple):
    pk: int
    slug: str
    area_id: int
    theme_ids: list[int]
    lat: float | None
    lon: float | None
    started_on: date | None
    published_at: datetime

    def year(self, inspired: Iterable[int]) -> int:
        """When it was there, given the years of what it inspired."""
        if self.started_on:
            return self.started_on.year
        return min([timezone.localdate(self.published_at).year, *inspired])

    def member(self, source: int | None, since: int) -> Member:
        point = None if self.lat is None else (self.lat, self.lon)
        return Member(
            self.pk, self.slug, self.area_id, tuple(self.theme_ids), point, self.published_at, source, since
        )  # fmt: skip


def _tree(first: int, known: Spread, rows: dict[int, Row]) -> Tree:
    ids = known.below(first)
    since: dict[int, int] = {}
    for pk in reversed(ids):  # what it inspired comes after it
        since[pk] = rows[pk].year(since[one] for one in known.inspired.get(pk, ()))
    for pk in ids[1:]:
        since[pk] = max(since[pk], since[known.source[pk]])
    since[first] = min(since[pk] for pk in known.inspired[first])
    return Tree(tuple(rows[pk].member(known.source.get(pk), since[pk]) for pk in ids))


def forest(n: int) -> Forest:
    """All trees in public version `n`."""
    return remember("forest", n, lambda: Forest(spread(n)))
