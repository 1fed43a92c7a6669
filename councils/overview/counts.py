"""How many councils each choice of a selection would give. Read once, counted for every choice."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.db.models import QuerySet

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.selections.facets import Facets
from haarlem_wijken.ground.selections.selection import Selection

from ..models import Council, Status
from ..selection import FILTERS, serving_ids

FACETS = tuple(name for name in FILTERS if name != "q")


class Profile(NamedTuple):
    """What a selection asks of a council; many councils share one."""

    kind: str
    status: str
    areas: frozenset[int]
    themes: frozenset[int]


def counted(councils: QuerySet[Council]) -> Counter[Profile]:
    """How many of them have which profile; 1 query."""
    return Counter(
        Profile(kind, status, frozenset(areas), frozenset(themes))
        for kind, status, areas, themes in councils.profiles()
    )


def profiles(selection: Selection, n: int) -> Counter[Profile]:
    """Those of the councils in which the words of the selection are found; without words once in public version `n`."""
    if words := selection.one("q"):
        return counted(Council.objects.matching(words))
    return remember("councils", n, lambda: counted(Council.objects.all()))


class CouncilFacets(Facets[Profile]):
    """The councils of a selection, and those that each other choice would give."""

    def __init__(self, selection: Selection, n: int):
        super().__init__(FACETS, _tests(selection), profiles(selection, n))

    @property
    def active(self) -> int:
        return self.having(lambda one: one.status == Status.ACTIVE)

    def serving(self, ids: frozenset[int]) -> int:
        """How many of those found serve one of these areas."""
        return self.having(lambda one: not ids.isdisjoint(one.areas))

    @property
    def nowhere(self) -> int:
        """How many of those found have no area that is known."""
        return self.having(lambda one: not one.areas)

    def of_place(self, name: str, place: Place) -> int:
        """What choosing `place` under `name` would give."""
        ids = serving_ids(place)
        return self.giving(name, lambda one: not ids.isdisjoint(one.areas))

    def of(self, name: str, pick: Callable[[Profile], Iterable]) -> Counter:
        """What each choice under `name` would give; `pick` says which choices a profile is found with."""
        counts: Counter = Counter()
        for profile, total in self.without[name]:
            for value in pick(profile):
                counts[value] += total
        return counts


def _tests(selection: Selection) -> dict[str, Callable[[Profile], bool]]:
    """For each facet in which something is chosen, whether a profile fits. The same as selection.select()."""
    tests: dict[str, Callable[[Profile], bool]] = {}
    for name in AREA_NAMES:
        if places := selection[name]:
            ids = frozenset().union(*map(serving_ids, places))
            tests[name] = lambda profile, ids=ids: not ids.isdisjoint(profile.areas)
    if wanted := frozenset(theme.pk for theme in selection["thema"]):
        tests["thema"] = lambda profile: not wanted.isdisjoint(profile.themes)
    if kinds := frozenset(selection["soort"]):
        tests["soort"] = lambda profile: profile.kind in kinds
    if statuses := frozenset(selection["status"]):
        tests["status"] = lambda profile: profile.status in statuses
    return tests
