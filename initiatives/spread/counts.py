"""Which trees a selection holds, and how many each other choice would give."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.selections.facets import Facets
from haarlem_wijken.ground.selections.selection import Selection

from ..selection import area_ids
from .forest import Tree, forest
from .selection import FILTERS

FACETS = tuple(name for name in FILTERS if name not in ("tot", "van"))


class Profile(NamedTuple):
    """What a selection asks of a member: the place of its tree among all, its area and its themes."""

    tree: int
    area: int
    themes: tuple[int, ...]


def profiles_of(trees: list[Tree]) -> Mapping[Profile, int]:
    """One of each profile among the members of these trees."""
    return {Profile(place, one.area_id, one.theme_ids): 1 for place, tree in enumerate(trees) for one in tree.members}


class SpreadFacets(Facets[Profile]):
    """The trees of a selection in public version `n`: those with a member that fits, as they were at the end of `tot`.

    What is counted is trees, however many of their members fit.
    """

    def __init__(self, selection: Selection, n: int):
        grown, asked, until = forest(n), selection.one("van"), selection.one("tot")
        if asked or until:
            then = (tree.until(until) for tree in (grown.around(asked.pk) if asked else grown.trees))
            self.all = sorted((tree for tree in then if tree.members), key=lambda tree: tree.rank)
            profiles = profiles_of(self.all)
        else:
            self.all, profiles = grown.trees, remember("spread", n, lambda: profiles_of(grown.trees))
        super().__init__(FACETS, _tests(selection), profiles)

    @cached_property
    def trees(self) -> list[Tree]:
        """The largest reach first, of equals where something happened last."""
        return [self.all[place] for place in sorted({one.tree for one, _times in self.found})]

    @property
    def total(self) -> int:
        return len(self.trees)

    def having(self, fits: Callable[[Profile], bool]) -> int:
        return len({one.tree for one, _times in self.found if fits(one)})

    def giving(self, name: str, fits: Callable[[Profile], bool]) -> int:
        return len({one.tree for one, _times in self.without[name] if fits(one)})

    def within(self, ids: frozenset[int]) -> int:
        """How many of those found have a member in one of these areas."""
        places = {place for place, tree in enumerate(self.all) if any(one.area_id in ids for one in tree.members)}
        return len(places & {one.tree for one, _times in self.found})

    def of_place(self, name: str, place: Place) -> int:
        return self.giving(name, lambda one: one.area in place.descendant_ids)

    def of_theme(self, pk: int) -> int:
        return self.giving("thema", lambda one: pk in one.themes)


def _tests(selection: Selection) -> dict[str, Callable[[Profile], bool]]:
    """Per facet in which something is chosen whether a member fits it; different names are *and*."""
    ids = {name: area_ids(selection.less(*(other for other in AREA_NAMES if other != name))) for name in AREA_NAMES}
    areas = {name: (lambda one, here=here: one.area in here) for name, here in ids.items() if here is not None}
    wanted = frozenset(theme.pk for theme in selection["thema"])
    return areas | ({"thema": lambda one: not wanted.isdisjoint(one.themes)} if wanted else {})
