"""Where there is a council: each buurt by how the councils that serve it stand."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Atlas, Node

from ..models import Council, Status


class Cover(TextChoices):
    """How a buurt stands: by the one that is most alive of those that serve it, the town's own left out."""

    ACTIVE = "actief", pgettext_lazy("dekking", "actief")
    ASLEEP = "slaapt", pgettext_lazy("dekking", "slaapt")
    UNKNOWN = "onbekend", pgettext_lazy("dekking", "stand niet bekend")
    ENDED = "opgeheven", pgettext_lazy("dekking", "opgeheven, geen opvolger bekend")
    NONE = "geen", pgettext_lazy("dekking", "geen raad bekend")


OF_STATUS = {
    Status.ACTIVE: Cover.ACTIVE,
    Status.STARTING: Cover.ACTIVE,
    Status.ASLEEP: Cover.ASLEEP,
    Status.UNKNOWN: Cover.UNKNOWN,
    Status.ENDED: Cover.ENDED,
}
MOST_ALIVE = list(Cover).index


def cover_now(council: Council) -> Cover:
    return OF_STATUS[council.status]


@dataclass(frozen=True)
class Covered:
    """A buurt, how it stands, and the councils that make it so."""

    node: Node
    cover: Cover
    councils: list[Council]


@dataclass(frozen=True)
class Row:
    """A stadsdeel in the table: its buurten, and how many stand how, in the order of Cover."""

    node: Node
    buurten: list[Covered]

    @property
    def counts(self) -> list[tuple[str, int]]:
        counted = Counter(one.cover for one in self.buurten)
        return [(cover.label, counted[cover]) for cover in Cover]


class Coverage:
    """All buurten of the town. No query: `there.rows` has every council; `cover` says how one of them stands."""

    def __init__(self, there, tree: Atlas, cover: Callable[[Council], Cover] = cover_now):
        self.tree, self.cover = tree, cover
        self.serving: dict[int, list[Council]] = {}
        for council, areas in there.rows:
            for area in areas:
                self.serving.setdefault(area, []).append(council)
        self.buurten = [self._covered(node) for node in tree.of_level(Level.BUURT)]

    @property
    def rows(self) -> list[Row]:
        return [
            Row(head, [one for one in self.buurten if head in one.node.chain])
            for head in self.tree.of_level(Level.STADSDEEL)
        ]

    @property
    def legend(self) -> list[tuple[Cover, int]]:
        counted = Counter(one.cover for one in self.buurten)
        return [(cover, counted[cover]) for cover in Cover]

    @property
    def drawing(self) -> tuple[SvgMap, dict[str, Cover]]:
        """The buurten, each a link to its page, with the stadsdelen around them; and how each stands by its code."""
        names = {one.node.code: _("%(name)s: %(cover)s") % {"name": one.node.name, "cover": one.cover.label}
                 for one in self.buurten}  # fmt: skip
        links = {one.node.code: one.node.url for one in self.buurten}
        stadsdelen = self.tree.of_level(Level.STADSDEEL)
        drawn = svg_map([one.node for one in self.buurten], links=links, names=names, outline=stadsdelen)
        # The names of so many buurten would hide how they stand.
        drawn = replace(drawn, labels=svg_map(stadsdelen).labels)
        return drawn, {one.node.code: one.cover for one in self.buurten}

    def _covered(self, node: Node) -> Covered:
        around = [node.id, *(one.id for one in node.chain)]
        found = list(dict.fromkeys(council for area in around for council in self.serving.get(area, ())))
        cover = min((self.cover(council) for council in found), key=MOST_ALIVE, default=Cover.NONE)
        return Covered(node, cover, [council for council in found if self.cover(council) == cover])


TITLE = gettext_lazy("Waar is een wijkraad?")
