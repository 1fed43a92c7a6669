"""One page of who inspired whom: its filters, its trees, its years and its map."""

from functools import cached_property
from typing import Any, NamedTuple

from django.core.paginator import Page
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.maps.outlines import SvgMap
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, drawn_areas
from haarlem_wijken.ground.selections.choices import Group
from haarlem_wijken.ground.selections.filtering import Filtering
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Atlas, Node
from haarlem_wijken.ground.town.palette import Palette

from ..listed import listed
from .branches import Branch, Grown, cut, grown
from .counts import SpreadFacets
from .drawing import drawn, outside
from .links import spread
from .selection import FILTERS
from .words import area_names, title

PAGE_SIZE = 20  # trees


class Step(NamedTuple):
    """A year in which somebody was inspired, and the address of how it was at its end."""

    year: int
    url: str
    chosen: bool


class SpreadFilters(Filtering):
    """What the page offers to choose from. No query once the trees of public version `n` are read."""

    typed = corrected = ""  # there are no words to look for

    def __init__(self, selection: Selection, tree: Atlas, palette: Palette, n: int):
        super().__init__(selection, tree, address=reverse("spread"), names=FILTERS, label=self._label)
        self.palette, self.n = palette, n

    @cached_property
    def facets(self) -> SpreadFacets:
        return SpreadFacets(self.selection, self.n)

    @cached_property
    def groups(self) -> list[Group]:
        about = ((slug, theme, self.facets.of_theme(theme.pk)) for slug, theme in self.palette.items())
        return [*self.area_groups(self.facets.of_place), self.group("thema", _("Thema"), about)]

    def _label(self, name: str, thing: Any) -> str:
        if name == "van":
            return f"“{thing.title}”"
        return _("tot en met %(year)s") % {"year": thing} if name == "tot" else str(thing)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the filters passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] in ("tot", "van")]

    def total_of(self, selection: Selection) -> int:
        return SpreadFacets(selection, self.n).total

    @cached_property
    def steps(self) -> list[Step]:
        """The years in which something happened in the trees of this selection, the first in front."""
        found = SpreadFacets(self.selection.less("tot", "pagina"), self.n).trees
        years = sorted({one.since for tree in found for one in tree.members})
        query, chosen = self.selection.query, self.selection.one("tot")
        return [Step(year, self.address + query(drop=("pagina",), tot=str(year)), year == chosen) for year in years]

    @property
    def now_url(self) -> str:
        """How it is today."""
        return self.address + self.selection.query(drop=("pagina", "tot"))


class SpreadOverview(SpreadFilters):
    """What the page shows: 1 query at most for the rows beside those of its filters, whatever their number."""

    page_size = PAGE_SIZE

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def count(self) -> int:
        return self.facets.total

    @property
    def members(self) -> int:
        """How many initiatives are in these trees."""
        return sum(len(tree.members) for tree in self.facets.trees)

    @property
    def nothing_at_all(self) -> bool:
        return not SpreadFacets(self.selection.less(*FILTERS), self.n).total

    @property
    def result_words(self) -> str:
        return ngettext("Laat %(n)s olievlek zien", "Laat %(n)s olievlekken zien", self.count) % {"n": self.count}

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one."""
        return self.leaf(self.facets.trees)

    @cached_property
    def trees(self) -> list[Grown]:
        """The trees of this page, their members numbered as on the map."""
        trees = list(self.page)
        ids = [one.pk for tree in cut(trees) for one in tree.members]
        found = {one.pk: one for one in listed(ids, self.n)} if ids else {}
        return grown(trees, found, self.tree)

    @cached_property
    def branches(self) -> list[Branch]:
        return [branch for tree in self.trees for branch in tree.branches]

    @property
    def unplaced(self) -> int:
        """How many of this page have no point, and are not on the map."""
        return sum(one.row.initiative.quadkey is None for one in self.branches)

    @property
    def outside(self) -> int:
        """How many of this page lie beside the map."""
        return outside(self.shown_areas, self.branches)

    @cached_property
    def shown_areas(self) -> list[Node]:
        return drawn_areas(self.selection, self.tree)

    @cached_property
    def map(self) -> SvgMap:
        """The drawing of those areas, each a link to its own selection."""
        shown = self.shown_areas
        counts = {node.code: self.facets.within(node.descendant_ids) for node in shown}
        rest = {"drop": ("pagina", *AREA_NAMES)}
        return drawn(
            shown,
            self.branches,
            spread(self.n).source,
            links={node.code: self.address + self.selection.query(**rest, **{node.level: node.slug}) for node in shown},
            counts=counts,
            names=area_names(shown, counts),
        )
