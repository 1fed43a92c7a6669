"""The agreements of a selection on the map: how many there are of each area, and what came of those on the page."""

from functools import cached_property
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.maps.pins import Pin
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, drawn_areas
from haarlem_wijken.ground.town.atlas import Node, bbox_words

from ..linked.places import Placed, placed


class Counted(NamedTuple):
    """An area, how many of what is selected its councils have, and the address of those."""

    node: Node
    count: int
    url: str


class OnMap:
    """Of `overview`. No query but those for the rows of its page and for what came of them."""

    def __init__(self, overview):
        self.overview = overview

    @cached_property
    def areas(self) -> list[Counted]:
        """The equal list of the drawing: every area in it."""
        shown = drawn_areas(self.overview.selection, self.overview.tree)
        return [Counted(node, self.overview.within(node), self._url(node)) for node in shown]

    def _url(self, node: Node) -> str:
        query = self.overview.selection.query(drop=("pagina", *AREA_NAMES), **{node.level: node.slug})
        return self.overview.address + query

    @property
    def is_empty(self) -> bool:
        """Nothing of what is selected is anywhere in particular."""
        return not self.placed and not any(one.count for one in self.areas)

    @cached_property
    def elsewhere(self) -> int:
        """How many are of councils that work for the whole town, or of which the area is not known."""
        return self.overview.count - self.overview.within(*(one.node for one in self.areas))

    @cached_property
    def placed(self) -> list[Placed]:
        overview = self.overview
        return placed(overview.rows, overview.access, overview.tree, overview.n)

    @cached_property
    def map(self) -> SvgMap:
        nodes, counts = [one.node for one in self.areas], {one.node.code: one.count for one in self.areas}
        return svg_map(
            nodes,
            links={one.node.code: one.url for one in self.areas},
            counts=counts,
            names={one.node.code: f"{one.node.name}, {count_words(one.count)}" for one in self.areas},
            context=self.overview.tree.of_level(Level.STADSDEEL),
            points=[
                Pin(*one.point, one.data["theme"], one.url, f"{one.number}. {one.title}", str(one.number))
                for one in self.placed
            ],
        )

    @property
    def bbox(self) -> str:
        """What the map shows at first: west,south,east,north in WGS84 degrees."""
        return bbox_words([one.node for one in self.areas])


def count_words(count: int) -> str:
    """A number of agreements; "geen afspraak" for none, never a bare zero."""
    if not count:
        return _("geen afspraak")
    return ngettext("%(count)s afspraak", "%(count)s afspraken", count) % {"count": count}
