"""The filters of the list of councils: what can be chosen, and how many councils each choice would give."""

from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.choices import Field, Group
from haarlem_wijken.ground.selections.filtering import Filtering
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette

from ..models import Kind, Status
from ..selection import FILTERS
from .counts import CouncilFacets


class Filters(Filtering):
    """What the page offers to choose from: 1 query with words, else 1 query in the whole of public version `n`."""

    def __init__(self, selection: Selection, tree: Atlas, palette: Palette, n: int):
        super().__init__(selection, tree, address=reverse("councils"), names=FILTERS, label=_label)
        self.palette = palette
        self.n = n

    @cached_property
    def facets(self) -> CouncilFacets:
        return CouncilFacets(self.selection, self.n)

    @property
    def fields(self) -> list[Field]:
        return [Field("q", _("Zoek op woorden"), next(iter(self.selection.values["q"]), ""), "search")]

    @cached_property
    def groups(self) -> list[Group]:
        return [*self.area_groups(self.facets.of_place), self._statuses(), self._kinds(), *self._themes()]

    def _statuses(self) -> Group:
        counts = self.facets.of("status", lambda profile: [profile.status])
        return self.group("status", _("Stand"), ((status, status.label, counts[status]) for status in Status))

    def _kinds(self) -> Group:
        counts = self.facets.of("soort", lambda profile: [profile.kind])
        return self.group("soort", _("Soort"), ((kind, kind.label, counts[kind]) for kind in Kind))

    def _themes(self) -> list[Group]:
        """None where nobody has told what a council works on: ten choices that all give nothing are no choice."""
        counts = self.facets.of("thema", lambda profile: profile.themes)
        if not counts and not self.selection["thema"]:
            return []
        choices = ((slug, theme, counts[theme.pk]) for slug, theme in self.palette.items())
        return [self.group("thema", _("Thema"), choices)]


def _label(name: str, thing: Any) -> str:
    if name in AREA_NAMES:
        return thing.name
    if name == "q":
        return f"“{thing.text}”"
    return str(thing) if name == "thema" else capfirst(str(thing.label))
