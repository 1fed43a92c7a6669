"""A tree as a page shows it: a list with lists in it, cut where it is too large."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from haarlem_wijken.ground.town.atlas import Atlas

from ..models import Initiative
from ..presentation import Row, row, since_words
from .forest import Member, Tree
from .words import reach_words

CUT, CUT_SHORT = 50, 8  # members of a tree on a page of many; the second where the page would have more than MANY
MANY = 150
MOST = 300  # on one page: so many of a tree that is alone on it
DEEPEST = 4  # what lies deeper in a list is told with what inspired it: a phone has no room to go on


@dataclass(frozen=True)
class Branch:
    """One initiative in the list of its tree. `number` is that on the map.

    `opens`: a list of what it inspired follows in it. `closes`: so many lists end after it.
    """

    row: Row
    since: int
    number: int | None
    opens: bool
    closes: int
    via: Row | None  # what inspired it, where the list does not show that
    reach: int = 0  # of the first only

    @property
    def kept(self) -> tuple:
        """What its drawing depends on, beside public content; of its number, whether it has one."""
        via = self.via and self.via.initiative.pk
        return self.row.initiative.pk, self.since, bool(self.number), self.opens, self.closes, via, self.reach

    @property
    def times(self) -> range:
        return range(self.closes)

    @property
    def began(self) -> str:
        """Since when it is there, as its own page says it; else since when it is in the tree, but for the first."""
        return since_words(self.row.initiative) or ("" if self.reach else str(self.since))

    @property
    def reach_words(self) -> str:
        return reach_words(self.reach)


@dataclass(frozen=True)
class Grown:
    """One tree on a page. `more`: how many of its members are not shown."""

    branches: list[Branch]
    more: int

    @property
    def first(self) -> Branch:
        return self.branches[0]

    @cached_property
    def slug(self) -> str:
        return self.first.row.initiative.slug


def cut(trees: list[Tree]) -> list[Tree]:
    """What of these trees fits on a page."""
    if len(trees) == 1:
        return [Tree(trees[0].members[:MOST])]
    short = sum(min(len(tree.members), CUT) for tree in trees) > MANY
    return [Tree(tree.members[: CUT_SHORT if short else CUT]) for tree in trees]


def grown(trees: list[Tree], found: Mapping[int, Initiative], atlas: Atlas) -> list[Grown]:
    """`trees` with their rows; `found` has the initiatives of `cut(trees)` by id. Numbers run on over the page."""
    number, shown = 1, []
    for whole, tree in zip(trees, cut(trees), strict=True):
        walk = [(one, depth) for one, depth in _walk(tree.members) if one.pk in found]
        rows = {one.pk: row(found[one.pk], atlas, number=number + i) for i, (one, _depth) in enumerate(walk)}
        number += len(walk)
        shown.append(Grown(_branches(walk, rows, whole.reach), len(whole.members) - len(walk)))
    return shown


def _walk(members: Iterable[Member]) -> list[tuple[Member, int]]:
    """Each with how deep it lies; what it inspired comes right after it, in the order of the years."""
    below: dict[int | None, list[Member]] = {}
    for one in sorted(members, key=lambda one: one.since):
        below.setdefault(one.source, []).append(one)
    waiting, found = [(one, 0) for one in below[None]], []
    while waiting:
        one, depth = waiting.pop()
        found.append((one, depth))
        waiting += [(child, depth + 1) for child in reversed(below.get(one.pk, ()))]
    return found


def _branches(walk: list[tuple[Member, int]], rows: dict[int, Row], reach: int) -> list[Branch]:
    depths = [min(depth, DEEPEST) for _one, depth in walk]
    found = []
    for (one, depth), here, after in zip(walk, depths, [*depths[1:], 0], strict=True):
        via = rows.get(one.source) if depth > DEEPEST else None
        shown = rows[one.pk]
        found.append(
            Branch(shown, one.since, shown.number, after > here, max(0, here - after), via, 0 if depth else reach)
        )
    return found
