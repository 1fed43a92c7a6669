"""One page of a selection of meetings."""

from functools import cached_property

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.selections.choices import Field, Group
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title
from haarlem_wijken.ground.town.atlas import Atlas

from ..seeing import Access
from ..selection.meetings import FILTERS, WHEN, ordered, select, usual, when
from ..words import title
from .of_councils import OfCouncils


class Overview(OfCouncils):
    """What the list page shows: 1 query for its rows, and at most 3 to count, whatever their number."""

    def __init__(self, selection: Selection, tree: Atlas, n: int, access: Access):
        super().__init__(selection, tree, n, access, address=reverse("meetings"), names=FILTERS)

    def found(self, selection: Selection) -> QuerySet:
        return select(selection, self.access)

    def ordered(self) -> QuerySet:
        return ordered(self.selection, self.access).for_list()

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def fields(self) -> list[Field]:
        typed = {name: next(iter(self.selection.values[name]), "") for name in ("q", "van", "tot")}
        return [
            Field("q", _("Zoek op woorden"), typed["q"], "search"),
            Field("van", _("Vanaf"), typed["van"], "date"),
            Field("tot", _("Tot en met"), typed["tot"], "date"),
        ]

    @cached_property
    def groups(self) -> list[Group]:
        return [*self.place_groups(), *self.council_groups()]

    @property
    def when(self) -> str:
        return when(self.selection)

    @property
    def tabs(self) -> list[tuple[str, str, bool]]:
        """(address, words, chosen) of what comes, what was and all."""
        return [
            (self.address + self._at(slug), capfirst(str(words)), slug == self.when) for slug, words in WHEN.items()
        ]

    def _at(self, slug: str) -> str:
        asked = "" if slug == usual(self.selection.values) else slug
        return self.selection.query(drop=("pagina",), wanneer=asked)

    @property
    def result_words(self) -> str:
        words = ngettext("Laat %(n)s bijeenkomst zien", "Laat %(n)s bijeenkomsten zien", self.count)
        return words % {"n": self.count}
