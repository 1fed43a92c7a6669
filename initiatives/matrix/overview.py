"""One page of areas and themes: its filters, its table and a small map of each theme."""

from functools import cached_property
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, legend
from haarlem_wijken.ground.selections.choices import Group
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Atlas, Node
from haarlem_wijken.ground.town.figures import figures
from haarlem_wijken.ground.town.palette import Palette

from ..overview.filters import InitiativeFilters
from .counts import ThemeCounts
from .maps import SmallMaps, small_maps
from .selection import BY_PLACE, FILTERS, areas, as_listed, default_scale, order, orders, scale, scales
from .table import Row, Table
from .words import reach_words, title, vague_words


class Scale(NamedTuple):
    """A level whose areas can stand beside each other, and the address of that."""

    level: str
    words: str
    url: str
    chosen: bool


class MatrixOverview(InitiativeFilters):
    """What the page shows: 3 queries, each once in public version `n`."""

    typed = corrected = ""  # there are no words to look for

    def __init__(self, selection: Selection, tree: Atlas, palette: Palette, n: int):
        super().__init__(selection, tree, palette, n, address=reverse("themes"), names=FILTERS)

    def as_listed(self, selection: Selection) -> Selection:
        return as_listed(selection, self.tree, self.palette)

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def level(self) -> str:
        return scale(self.selection)

    @property
    def level_name(self) -> str:
        """What the areas are called: "Wijk"."""
        return legend(self.level)

    @cached_property
    def table(self) -> Table:
        listed = self.as_listed(self.selection)
        return Table(
            areas(self.selection, self.tree),
            self.palette,
            self.everywhere,
            ThemeCounts(listed, self.tree, self.level, self.n),
            figures(self.n),
            lambda node, theme: self._list_url(listed, node, theme),
        )

    @cached_property
    def rows(self) -> list[Row]:
        return self.table.sorted_by(order(self.selection))

    @property
    def by_place(self) -> bool:
        """Whether the areas stand as on the map, below the stadsdeel or wijk they are in."""
        return order(self.selection) == BY_PLACE and self.level != AREA_NAMES[0]

    @property
    def is_placed(self) -> bool:
        """Whether any of the areas has something."""
        return any(self.table.totals)

    @property
    def larger(self) -> Scale | None:
        """The next larger scale that can be chosen."""
        offered = self.scales
        at = [one.chosen for one in offered].index(True)
        return offered[at - 1] if at else None

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return 2 + len(self.palette) + self.with_figures

    @cached_property
    def with_figures(self) -> bool:
        return any(row.figures for row in self.rows)

    @property
    def year(self) -> int:
        """Of which year the latest figures are."""
        return max(row.figures.year for row in self.rows if row.figures)

    @property
    def reach(self) -> str:
        """In how many of the areas there is something, in words."""
        totals = self.table.totals
        return reach_words(sum(total > 0 for total in totals), len(totals), self.level)

    @property
    def vague(self) -> str:
        """How many are in the selection but in none of its areas, in words; of these only something larger is known."""
        beside = self.count - sum(self.table.totals)
        return vague_words(beside, self.level) if beside else ""

    @cached_property
    def maps(self) -> SmallMaps:
        return small_maps(self.table, self.level)

    @cached_property
    def groups(self) -> list[Group]:
        return [*self.area_groups(self._of_place), self._stages(), *self._flags()]

    @property
    def scales(self) -> list[Scale]:
        default, at = default_scale(self.selection.values), self.level
        query = self.selection.query
        return [
            Scale(level, str(words), self.address + query(schaal="" if level == default else level), level == at)
            for level, words in scales(self.selection.values).items()
        ]

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """(slug, words, chosen)."""
        now = order(self.selection)
        return [(slug, self._order_words(thing), slug == now) for slug, thing in orders(self.palette).items()]

    @staticmethod
    def _order_words(thing) -> str:
        return _("meeste over %(theme)s") % {"theme": str(thing).lower()} if isinstance(thing, Theme) else str(thing)

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the filters passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] in ("schaal", "sorteer")]

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """What the form of the order passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] != "sorteer"]

    @property
    def result_words(self) -> str:
        return ngettext("Laat %(n)s initiatief zien", "Laat %(n)s initiatieven zien", self.count) % {"n": self.count}

    @property
    def list_url(self) -> str:
        """The initiatives that are counted."""
        return reverse("initiatives") + self.as_listed(self.selection).query()

    @property
    def canonical(self) -> str:
        return self.address + self.selection.query()

    def falls(self, name: str) -> tuple[str, ...]:
        """Other areas have another scale of their own."""
        return ("schaal",) if name in AREA_NAMES else ()

    @staticmethod
    def _list_url(listed: Selection, node: Node | None, theme: Theme | None) -> str:
        about = {"thema": theme.slug} if theme else {}
        where = {node.level: node.slug} if node else {}
        return reverse("initiatives") + listed.query(drop=AREA_NAMES if node else (), **where, **about)
