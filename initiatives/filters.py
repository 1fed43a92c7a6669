"""The filters of the list page: what can be chosen, and how many results each choice would give."""

from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.choices import Chip, Choice, Field, Group
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selection import Selection

from .counts import Counts, Facets
from .models import Stage
from .selection import AREA_NAMES, BEST, FILTERS, NEAREST, RADIUS, area_ids, order, orders
from .words import day_words, radius_words

PART = "selectie"  # id of what htmx swaps
SMALLER = (("wijk", "stadsdeel"), ("buurt", "wijk"))


class Filters:
    """What the page offers to choose from. 3 queries the first time in a public version."""

    def __init__(self, selection: Selection, tree: Atlas, palette: dict, n: int | None = None):
        self.selection = selection
        self.tree = tree
        self.palette = palette
        self.n = n
        self.address = reverse("initiatives")

    @cached_property
    def facets(self) -> Facets:
        return Facets(self.selection, self.n)

    @cached_property
    def everywhere(self) -> Counts:
        return self.facets.everywhere

    @property
    def fields(self) -> list[Field]:
        values = {name: next(iter(self.selection.values[name]), "") for name in ("q", "sinds")}
        return [
            Field("q", _("Zoek op woorden"), values["q"], "search"),
            Field("sinds", _("Nieuw sinds"), values["sinds"], "date"),
        ]

    @cached_property
    def groups(self) -> list[Group]:
        areas = [self._areas("stadsdeel", self.tree.of_level(Level.STADSDEEL))]
        areas += [self._areas(name, nodes) for name, outer in SMALLER if (nodes := self._parts(name, outer))]
        return [*areas, self._stages(), self._themes(), *self._flags()]

    def _parts(self, name: str, outer: str) -> list:
        """Areas to choose from: parts of what is chosen one level up, and what is chosen already."""
        parts = [node for place in self.selection[outer] for node in place.parts(name)]
        return list(dict.fromkeys([*parts, *self.selection[name]]))

    def _areas(self, name: str, places: list) -> Group:
        counts = self.everywhere.within(area_ids(self.selection.less(name)))
        legend = {"stadsdeel": _("Stadsdeel"), "wijk": _("Wijk"), "buurt": _("Buurt")}[name]
        return self._group(name, legend, ((place.slug, place.name, counts.of(place)) for place in places))

    def _stages(self) -> Group:
        counts = self.facets.stages
        return self._group("fase", _("Fase"), ((stage, stage.label, counts[stage]) for stage in Stage))

    def _themes(self) -> Group:
        counts = self.facets.themes
        choices = ((slug, theme, counts[theme.pk]) for slug, theme in self.palette.items())
        return self._group("thema", _("Thema"), choices)

    def _flags(self) -> list[Group]:
        words = {"hulp": (_("Meehelpen"), _("vraagt hulp")), "ervaring": (_("Ervaring"), _("deelt ervaring"))}
        counts = self.facets.flags
        return [self._group(name, legend, [("1", label, counts[name])]) for name, (legend, label) in words.items()]

    def _group(self, name: str, legend: str, choices) -> Group:
        chosen = self.selection.values[name]
        return Group(name, legend, [Choice(str(v), str(label), count, v in chosen) for v, label, count in choices])

    @property
    def chips(self) -> list[Chip]:
        return [
            Chip(self._label(name, thing), self.address + self.selection.without(name, slug, drop=self._falls(name)))
            for name in FILTERS
            if name != "straal"
            for slug, thing in self.selection.values[name].items()
        ]

    def _label(self, name: str, thing) -> str:
        if name in AREA_NAMES:
            return thing.name
        words = {
            "fase": lambda: str(thing.label),
            "q": lambda: f"“{thing.text}”",
            "bij": lambda: radius_words(self.radius),
            "sinds": lambda: _("sinds %(day)s") % {"day": day_words(thing, timezone.localdate())},
            "hulp": lambda: _("vraagt hulp"),
            "ervaring": lambda: _("deelt ervaring"),
        }
        return words.get(name, lambda: str(thing))()

    def _falls(self, name: str) -> tuple[str, ...]:
        """What means nothing any more when `name` is taken off."""
        return ("pagina", "straal", *(["sorteer"] if self.order == NEAREST else [])) if name == "bij" else ("pagina",)

    @property
    def order(self) -> str:
        return order(self.selection)

    @property
    def radius(self) -> int:
        """Metres around the chosen point."""
        return self.selection.one("straal", RADIUS)

    @property
    def clear_url(self) -> str:
        keep = () if self.order == NEAREST else ("sorteer",)
        return self.address + self.selection.query(drop=tuple({*FILTERS, "pagina", "sorteer"} - set(keep)))

    @property
    def orders(self) -> list[tuple[str, str, bool]]:
        """(slug, words, chosen); the best match has no slug, as it is the order of words that nobody has to ask for."""
        best = [("", _("best passend"), self.order == BEST)] if self.selection["q"] else []
        return best + [(slug, words, slug == self.order) for slug, words in orders(self.selection.values).items()]

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form of the filters passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] in ("sorteer", "bij", "straal")]

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """What the form of the order passes on unseen."""
        return [pair for pair in self.selection.pairs() if pair[0] not in ("sorteer", "pagina")]

    @property
    def live(self) -> dict[str, str]:
        """Attributes that make a form answer at once, by htmx, where there is script."""
        return {"hx-get": self.address, "hx-target": f"#{PART}", "hx-swap": "outerHTML", "hx-trigger": "change, submit"}
