"""One page of a selection of calls for help: its filters, its rows, its counts and its map."""

from dataclasses import replace
from functools import cached_property

from django.core.paginator import Page
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, drawn_areas
from haarlem_wijken.ground.selections.choices import Field, Group
from haarlem_wijken.ground.selections.filtering import Filtering
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Atlas, Node, bbox_words
from haarlem_wijken.ground.town.palette import Palette

from ..workflow import Help
from .counts import CallFacets
from .days import Span
from .presentation import CallRow
from .selection import BEST, FILTERS, ORDERS, order, ordered
from .words import area_names, title

PAGE_SIZE = 50  # so that the town of today is one page, all of it on the map


class CallFilters(Filtering):
    """What the page offers to choose from. 1 query the first time in public version `n`, with words 1 each time."""

    def __init__(self, selection: Selection, tree: Atlas, palette: Palette, n: int):
        super().__init__(selection, tree, address=reverse("calls"), names=FILTERS, label=self._label)
        self.palette, self.n = palette, n
        self.today = timezone.localdate()

    @cached_property
    def facets(self) -> CallFacets:
        return CallFacets(self.selection, self.n)

    @property
    def fields(self) -> list[Field]:
        return [Field("q", _("Zoek op woorden"), self.typed, "search")]

    @cached_property
    def groups(self) -> list[Group]:
        facets = self.facets
        what = ((one, one.label, facets.of_what(one)) for one in Help)
        spans = ((span, span.label, facets.of_span(span, self.today)) for span in Span)
        about = ((slug, theme, facets.of_theme(theme.pk)) for slug, theme in self.palette.items())
        return [
            self.group("wat", _("Wat er nodig is"), what),
            self.group("wanneer", _("Wanneer"), spans),
            *self.area_groups(facets.of_place),
            self.group("thema", _("Thema"), about),
        ]

    def _label(self, name: str, thing) -> str:
        if name in AREA_NAMES:
            return thing.name
        if name == "q":
            return f"“{thing.text}”"
        return str(thing.label) if name in ("wat", "wanneer") else str(thing)

    @property
    def order(self) -> str:
        return order(self.selection)

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """(slug, words, chosen); the best match has no slug, as it is the order of words that nobody has to ask for."""
        best = [("", _("best passend"), self.order == BEST)] if self.selection["q"] else []
        return best + [(slug, words, slug == self.order) for slug, words in ORDERS.items()]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the filters passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] == "sorteer"]

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """What the form of the order passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] not in ("sorteer", "pagina")]

    def total_of(self, selection: Selection) -> int:
        return CallFacets(selection, self.n).total


class CallOverview(CallFilters):
    """What the list page shows: 1 query for the rows beside those of its filters, whatever their number."""

    page_size = PAGE_SIZE

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def count(self) -> int:
        return self.facets.total

    @property
    def unplaced(self) -> int:
        """How many have no point, and are not on the map."""
        return self.facets.total - self.facets.placed

    @property
    def result_words(self) -> str:
        return ngettext("Laat %(n)s oproep zien", "Laat %(n)s oproepen zien", self.count) % {"n": self.count}

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one."""
        return self.leaf(ordered(self.selection))

    @cached_property
    def rows(self) -> list[CallRow]:
        """The calls of this page, numbered as on the map."""
        first, query = self.page.start_index(), self.selection.one("q")
        return [CallRow(call, self.tree, self.today, first + n, query) for n, call in enumerate(self.page)]

    @property
    def unmapped(self) -> list[CallRow]:
        """The same without numbers: for a list that has no map beside it."""
        return [replace(row, number=None) for row in self.rows]

    @cached_property
    def shown_areas(self) -> list[Node]:
        return drawn_areas(self.selection, self.tree)

    @cached_property
    def map(self) -> SvgMap:
        """The drawing of those areas, each a link to its own selection."""
        shown = self.shown_areas
        counts = {node.code: self.facets.within(node.descendant_ids) for node in shown}
        rest = {"drop": ("pagina", *AREA_NAMES)}
        links = {n.code: self.address + self.selection.query(**rest, **{n.level: n.slug}) for n in shown}
        return svg_map(
            shown,
            links=links,
            counts=counts,
            names=area_names(shown, counts),
            context=self.tree.of_level(Level.STADSDEEL),
            points=[(*row.point, row.theme, "", "", row.number) for row in self.rows if row.point],
            signs=False,
        )

    @property
    def bbox(self) -> str:
        """What the map shows at first: west,south,east,north in WGS84 degrees."""
        return bbox_words(self.shown_areas)
