"""Which councils serve which areas: read once per public version, for every page."""

from typing import NamedTuple

from haarlem_wijken.ground.caching.by_version import ByVersion
from haarlem_wijken.ground.town.atlas import Node

from .models import Confidence, Council

SUREST_FIRST = Confidence.values.index


class Served(NamedTuple):
    """A council for an area, and how sure that is: the surest of its areas that count there."""

    council: Council
    confidence: str


class Everywhere:
    """All councils, what is alive first. 2 queries."""

    def __init__(self):
        found = Council.objects.with_areas().in_order().defer("note", "search")
        self.rows = [(council, {row.area_id: row.confidence for row in council.served.all()}) for council in found]

    def serving(self, node: Node) -> list[Served]:
        """Those of an area, of one of its parts or of an area around it, the town too."""
        ids = node.descendant_ids | {around.id for around in node.chain} | {node.atlas.town.id}
        here = ((council, [areas[pk] for pk in ids & areas.keys()]) for council, areas in self.rows)
        return [Served(council, min(sure, key=SUREST_FIRST)) for council, sure in here if sure]


everywhere: ByVersion[Everywhere] = ByVersion(Everywhere)
