"""The filters of the list page: what can be chosen, and how many results each choice would give."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.choices import Chip, Choice, Group
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selection import Selection

from .counts import Counts
from .models import Stage
from .selection import AREA_NAMES, ORDERS, area_ids, order, select

PART = "selectie"  # id of what htmx swaps
SMALLER = (("wijk", "stadsdeel"), ("buurt", "wijk"))


class Filters:
    """What the page offers to choose from. 3 queries: per area, per stage, per theme."""

    def __init__(self, selection: Selection, tree: Atlas, palette: dict):
        self.selection = selection
        self.tree = tree
        self.palette = palette
        self.address = reverse("initiatives")

    @cached_property
    def everywhere(self) -> Counts:
        """With every choice but those of an area."""
        return Counts(select(self.selection.less(*AREA_NAMES)).per_area())

    @cached_property
    def groups(self) -> list[Group]:
        areas = [self._areas("stadsdeel", self.tree.of_level(Level.STADSDEEL))]
        areas += [self._areas(name, nodes) for name, outer in SMALLER if (nodes := self._parts(name, outer))]
        return [*areas, self._stages(), self._themes()]

    def _parts(self, name: str, outer: str) -> list:
        """Areas to choose from: parts of what is chosen one level up, and what is chosen already."""
        parts = [node for place in self.selection[outer] for node in place.parts(name)]
        return list(dict.fromkeys([*parts, *self.selection[name]]))

    def _areas(self, name: str, places: list) -> Group:
        counts = self.everywhere.within(area_ids(self.selection.less(name)))
        legend = {"stadsdeel": _("Stadsdeel"), "wijk": _("Wijk"), "buurt": _("Buurt")}[name]
        return self._group(name, legend, ((place.slug, place.name, counts.of(place)) for place in places))

    def _stages(self) -> Group:
        counts = {row["stage"]: row["total"] for row in select(self.selection.less("fase")).per_stage()}
        return self._group("fase", _("Fase"), ((stage, stage.label, counts.get(stage, 0)) for stage in Stage))

    def _themes(self) -> Group:
        counts = {row["themes__slug"]: row["total"] for row in select(self.selection.less("thema")).per_theme()}
        choices = ((slug, theme, counts.get(slug, 0)) for slug, theme in self.palette.items())
        return self._group("thema", _("Thema"), choices)

    def _group(self, name: str, legend: str, choices) -> Group:
        chosen = self.selection.values[name]
        return Group(name, legend, [Choice(str(v), str(label), count, v in chosen) for v, label, count in choices])

    @property
    def chips(self) -> list[Chip]:
        return [
            Chip(_label(name, thing), self.address + self.selection.without(name, slug, drop=("pagina",)))
            for name in (*AREA_NAMES, "fase", "thema")
            for slug, thing in self.selection.values[name].items()
        ]

    @property
    def clear_url(self) -> str:
        return self.address + self.selection.query(drop=(*AREA_NAMES, "fase", "thema", "pagina"))

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        return [(slug, label, slug == order(self.selection)) for slug, label in ORDERS.items()]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the filters passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] == "sorteer"]

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """What the form of the order passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] not in ("sorteer", "pagina")]

    @property
    def live(self) -> dict[str, str]:
        """Attributes that make a form answer at once, by htmx, where there is script."""
        return {"hx-get": self.address, "hx-target": f"#{PART}", "hx-swap": "outerHTML", "hx-trigger": "change, submit"}


def _label(name: str, thing) -> str:
    if name in AREA_NAMES:
        return thing.name
    return str(thing.label if name == "fase" else thing)
