"""One page of a selection: its items, its counts and its map. Counts are read once and used for all of them."""

from functools import cached_property

from django.core.paginator import Page
from django.utils import timezone
from django.utils.translation import ngettext

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.maps.outlines import svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, drawn_areas
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Node, bbox_words
from haarlem_wijken.ground.town.places import box_around

from ..listed import listed
from ..models import Initiative
from ..presentation import Row, row, sure_distance
from ..selection import ordered
from ..sheet.paper import Offered, offered
from ..words import area_names, title
from .filters import Filters
from .near import Near
from .near import near as near_offered

PAGE_SIZE = 25


class Overview(Filters):
    """What the list page shows. 2 queries for counts and filters, 2 for the items, whatever their number; all of them
    once in public version `n`.
    """

    page_size = PAGE_SIZE

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def near(self) -> Near:
        """What there is to choose a point with."""
        return near_offered(self.selection, self.tree, self.address)

    @property
    def sheet(self) -> Offered:
        """The same on paper."""
        return offered(self.selection.query(drop=("pagina",)))

    @property
    def typed_query(self) -> str:
        """The query string that looks for the same words and nothing else."""
        return self.selection.query(drop=tuple(param.name for param in self.selection.params if param.name != "q"))

    @property
    def result_words(self) -> str:
        words = ngettext("Laat %(n)s initiatief zien", "Laat %(n)s initiatieven zien", self.count)
        return words % {"n": self.count}

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one."""
        found = ordered(self.selection)
        return self.leaf(found)

    @property
    def _ids(self) -> list[int]:
        """Of the items of this page, as facets are: once per public version and day."""
        key = ("leaf", self.selection.query(), self.page_size, timezone.localdate())
        return remember(key, self.n, lambda: list(self.page))

    @cached_property
    def rows(self) -> list[Row]:
        """The items of this page, those with a point first, numbered as on the map."""
        found = sorted(listed(self._ids, self.n), key=lambda initiative: initiative.quadkey is None)
        first, query = self.page.start_index(), self.selection.one("q")
        return [
            row(initiative, self.tree, number=first + n, distance=self._metres(initiative), query=query)
            for n, initiative in enumerate(found)
        ]

    @property
    def unmapped(self) -> list[Row]:
        """The same in the order asked for, without numbers: for a list that has no map beside it."""
        query = self.selection.one("q")
        return [row(one, self.tree, distance=self._metres(one), query=query) for one in listed(self._ids, self.n)]

    def _metres(self, initiative: Initiative) -> float | None:
        """How far it is from the chosen point."""
        point = self.selection.one("bij")
        return sure_distance(initiative, *point) if point else None

    @property
    def on_map(self) -> list[Row]:
        return [row for row in self.rows if row.initiative.quadkey is not None]

    @property
    def apart(self) -> list[Row]:
        return [row for row in self.rows if row.initiative.quadkey is None]

    @property
    def complete(self) -> bool:
        """Whether this page holds the whole selection, so that the map needs no tiles."""
        return self.page.paginator.num_pages == 1

    @cached_property
    def shown_areas(self) -> list[Node]:
        return drawn_areas(self.selection, self.tree)

    @cached_property
    def map(self):
        """The drawing of those areas, each a link to its own selection."""
        counts = {node.code: self.counts.of(node) for node in self.shown_areas}
        rest = {"drop": ("pagina", *AREA_NAMES)}
        links = {n.code: self.address + self.selection.query(**rest, **{n.level: n.slug}) for n in self.shown_areas}
        return svg_map(
            self.shown_areas,
            links=links,
            counts=counts,
            names=area_names(self.shown_areas, counts),
            context=self.tree.of_level(Level.STADSDEEL),
            points=[(row.initiative.lat, row.initiative.lon, row.sign, "", "", row.number) for row in self.on_map],
            signs=False,
        )

    @property
    def bbox(self) -> str:
        """What the map shows at first: west,south,east,north in WGS84 degrees."""
        if point := self.selection.one("bij"):
            return ",".join(f"{degrees:.5f}" for degrees in box_around(*point, self.radius))
        return bbox_words(self.shown_areas)

    @property
    def around(self) -> str:
        """The circle that was asked for: "lat,lon,metres"; empty for none."""
        point = self.selection.one("bij")
        return f"{point[0]},{point[1]},{self.radius}" if point else ""

    @property
    def tile_query(self) -> str:
        """The query string of the map's tiles: the selection without its page and order."""
        return self.selection.query(drop=("pagina", "sorteer")).removeprefix("?")
