"""One page of lessons, wanted and offered: its filters and its rows."""

from functools import cached_property
from typing import Any

from django.core.paginator import Page
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.selections.choices import Field, Group
from haarlem_wijken.ground.selections.filtering import Filtering
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette

from ..models import ExchangeKind
from .counts import ExchangeFacets
from .listed import listed
from .presentation import ExchangeRow
from .selection import FILTERS
from .words import title

PAGE_SIZE = 25


class ExchangeOverview(Filtering):
    """What the page shows: 2 queries, each once in public version `n`; with words 1 each time."""

    page_size = PAGE_SIZE

    def __init__(self, selection: Selection, tree: Atlas, palette: Palette, n: int):
        super().__init__(selection, tree, address=reverse("exchanges"), names=FILTERS, label=_label)
        self.palette, self.n = palette, n

    @cached_property
    def facets(self) -> ExchangeFacets:
        return ExchangeFacets(self.selection, self.n)

    @property
    def fields(self) -> list[Field]:
        return [Field("q", _("Zoek op woorden"), self.typed, "search")]

    @cached_property
    def groups(self) -> list[Group]:
        kinds = self.facets.of("soort", lambda told: told.kind)
        themes = self.facets.of("thema", lambda told: told.theme)
        return [
            self.group("soort", _("Soort"), ((kind, capfirst(kind.label), kinds[kind]) for kind in ExchangeKind)),
            *self.area_groups(self.facets.of_place),
            self.group("thema", _("Thema"), ((slug, one, themes[one.pk]) for slug, one in self.palette.items())),
            self.group("voorbij", _("Voorbij"), [("1", _("ook wat voorbij is"), self.facets.over)]),
        ]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the filters passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] == "groep"]

    def total_of(self, selection: Selection) -> int:
        return ExchangeFacets(selection, self.n).total

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def count(self) -> int:
        return self.facets.total

    @property
    def nothing_at_all(self) -> bool:
        return not ExchangeFacets(self.selection.less(*FILTERS), self.n).over

    @property
    def result_words(self) -> str:
        return ngettext("Laat %(n)s resultaat zien", "Laat %(n)s resultaten zien", self.count) % {"n": self.count}

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one."""
        return self.leaf(self.facets.ids)

    @cached_property
    def rows(self) -> list[ExchangeRow]:
        return listed(self.page, self.n)


def _label(name: str, thing: Any) -> str:
    if name == "voorbij":
        return _("ook wat voorbij is")
    if name == "q":
        return f"“{thing.text}”"
    return capfirst(str(thing.label)) if name == "soort" else str(thing)
