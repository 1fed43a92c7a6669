"""One page of a selection of councils: its rows, its counts and its map."""

from functools import cached_property

from django.conf import settings
from django.core.paginator import Page
from django.db.models import IntegerField, Value
from django.utils.translation import ngettext

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, drawn_areas
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Node

from ..listed import listed
from ..models import Council
from ..presentation import Row
from ..selection import ordered, select, serving_ids
from ..words import area_names, title
from .counts import CouncilFacets
from .division import Group, divided, in_heads
from .filters import Filters

PAGE_SIZE = 50  # so that the town of today is one page


class Overview(Filters):
    """What the list page shows, whatever their number: 1 query for which, 3 for those that no list of this public
    version has shown yet, 1 for all counts.
    """

    page_size = PAGE_SIZE

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def whole(self) -> bool:
        """Whether nothing is chosen."""
        return not any(self.selection[name] for name in self.names)

    @property
    def count(self) -> int:
        return self.facets.total

    @property
    def active(self) -> int:
        return self.facets.active

    @property
    def result_words(self) -> str:
        return ngettext("Laat %(n)s resultaat zien", "Laat %(n)s resultaten zien", self.count) % {"n": self.count}

    @property
    def divided(self) -> bool:
        """Whether the list goes by stadsdeel: not where an area is chosen, nor words, which have their own order."""
        return not any(self.selection[name] for name in (*AREA_NAMES, "q"))

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one: the id of each council, and its head where the list is divided.

        Kept: to put the question together takes longer than to draw the answer.
        """
        return remember(("page of councils", self.selection.query(), self.page_size), self.n, self._asked)

    def _asked(self) -> Page:
        found = in_heads(select(self.selection), self.tree) if self.divided else ordered(self.selection)
        head = "head" if self.divided else Value(None, IntegerField())
        page = self.leaf(found.values_list("pk", head))
        page.object_list = list(page)
        return page

    @cached_property
    def councils(self) -> list[Council]:
        """Those of this page."""
        return listed([pk for pk, _head in self.page], self.n)

    @cached_property
    def parts(self) -> list[Group]:
        """The rows of this page under their headings, or all under none."""
        rows = [Row(council, self.tree, self.selection.one("q")) for council in self.councils]
        return divided(rows, dict(self.page), self.tree) if self.divided else [Group(rows)]

    @cached_property
    def shown_areas(self) -> list[Node]:
        return drawn_areas(self.selection, self.tree, Level.WIJK)

    @cached_property
    def map(self) -> SvgMap:
        """The areas in which those found work, each a link to its own selection."""
        counts = {node.code: self.facets.serving(serving_ids(node)) for node in self.shown_areas}
        rest = {"drop": ("pagina", *AREA_NAMES)}
        links = {n.code: self.address + self.selection.query(**rest, **{n.level: n.slug}) for n in self.shown_areas}
        return svg_map(
            self.shown_areas,
            links=links,
            counts=counts,
            names=area_names(self.shown_areas, counts),
            highlight=[node for node in self.shown_areas if counts[node.code]],
            context=self.tree.of_level(Level.STADSDEEL),
        )

    @property
    def in_whole_town(self) -> int:
        """How many of those found work for the whole town."""
        return self.facets.serving(frozenset({self.tree.town.id}))

    def total_of(self, selection: Selection) -> int:
        return CouncilFacets(selection, self.n).total

    @property
    def structured(self) -> dict:
        """The rows as schema.org describes a list."""
        first = self.page.start_index()
        items = [
            {"@type": "ListItem", "position": first + place, "url": settings.SITE_URL + council.get_absolute_url()}
            for place, council in enumerate(self.councils)
        ]
        data = {"@context": "https://schema.org", "@type": "ItemList", "name": str(self.title)}
        return data | {"numberOfItems": self.count, "itemListElement": items}
