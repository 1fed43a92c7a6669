"""The filters of the list page: what can be chosen, and how many results each choice would give."""

from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.selections.choices import Field, Group
from haarlem_wijken.ground.selections.filtering import Filtering
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette

from ..models import Stage
from ..selection import BEST, FILTERS, NEAREST, RADIUS, area_ids, order, orders, select
from ..words import day_words, radius_words
from .counts import Counts, Facets

CHIPS = tuple(name for name in FILTERS if name != "straal")


class InitiativeFilters(Filtering):
    """What every page that tells of a selection of initiatives offers to choose from. 2 queries the first time in
    public version `n`.
    """

    def __init__(
        self, selection: Selection, tree: Atlas, palette: Palette, n: int, *, address: str, names: tuple[str, ...]
    ):
        super().__init__(selection, tree, address=address, names=names, label=self._label)
        self.palette = palette
        self.n = n

    def as_listed(self, selection: Selection) -> Selection:
        """The same as the list of initiatives has it."""
        return selection

    @cached_property
    def facets(self) -> Facets:
        return Facets(self.as_listed(self.selection), self.n)

    @cached_property
    def everywhere(self) -> Counts:
        return self.facets.everywhere

    @cached_property
    def counts(self) -> Counts:
        """Of the selection itself."""
        return self.everywhere.within(area_ids(self.selection))

    @property
    def count(self) -> int:
        return self.counts.total

    def total_of(self, selection: Selection) -> int:
        return select(self.as_listed(selection)).count()

    def _of_place(self, name: str, place: Place) -> int:
        """What choosing `place` under `name` would give."""
        return self._but_for[name].of(place)

    @cached_property
    def _but_for(self) -> dict[str, Counts]:
        """Per level: with every choice but those of that level."""
        return {name: self.everywhere.within(area_ids(self.selection.less(name))) for name in AREA_NAMES}

    def _stages(self) -> Group:
        counts = self.facets.stages
        return self.group("fase", _("Fase"), ((stage, stage.label, counts[stage]) for stage in Stage))

    def _flags(self) -> list[Group]:
        words = {"hulp": (_("Meehelpen"), _("vraagt hulp")), "ervaring": (_("Ervaring"), _("deelt ervaring"))}
        counts = self.facets.flags
        return [self.group(name, legend, [("1", label, counts[name])]) for name, (legend, label) in words.items()]

    def _label(self, name: str, thing) -> str:
        if name in AREA_NAMES:
            return thing.name
        words = {
            "fase": lambda: str(thing.label),
            "hulp": lambda: _("vraagt hulp"),
            "ervaring": lambda: _("deelt ervaring"),
        }
        return words.get(name, lambda: str(thing))()


class Filters(InitiativeFilters):
    """What the list offers to choose from."""

    def __init__(self, selection: Selection, tree: Atlas, palette: Palette, n: int):
        super().__init__(selection, tree, palette, n, address=reverse("initiatives"), names=CHIPS)

    @property
    def fields(self) -> list[Field]:
        values = {name: next(iter(self.selection.values[name]), "") for name in ("q", "sinds")}
        return [
            Field("q", _("Zoek op woorden"), values["q"], "search"),
            Field("sinds", _("Nieuw sinds"), values["sinds"], "date", below=True),
        ]

    @cached_property
    def groups(self) -> list[Group]:
        return [*self.area_groups(self._of_place), self._stages(), self._themes(), *self._flags()]

    def _themes(self) -> Group:
        counts = self.facets.themes
        choices = ((slug, theme, counts[theme.pk]) for slug, theme in self.palette.items())
        return self.group("thema", _("Thema"), choices)

    def _label(self, name: str, thing) -> str:
        words = {
            "q": lambda: f"“{thing.text}”",
            "bij": lambda: radius_words(self.radius),
            "sinds": lambda: _("sinds %(day)s") % {"day": day_words(thing, timezone.localdate())},
        }
        return words[name]() if name in words else super()._label(name, thing)

    def falls(self, name: str) -> tuple[str, ...]:
        """Without a point there is no radius, and nothing is nearest."""
        nearest = ("sorteer",) if self.order == NEAREST else ()
        return (*super().falls(name), "straal", *nearest) if name == "bij" else super().falls(name)

    @property
    def order(self) -> str:
        return order(self.selection)

    @property
    def radius(self) -> int:
        """Metres around the chosen point."""
        return self.selection.one("straal", RADIUS)

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
