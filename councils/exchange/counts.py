"""What a selection holds, and what each other choice would give: counted in memory, for councils do not tell much."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import ByVersion
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.selections.facets import Facets
from haarlem_wijken.ground.selections.selection import Selection

from ..models import Exchange, ExchangeKind, Status
from ..selection import serving_ids
from .selection import FILTERS

FACETS = tuple(name for name in FILTERS if name != "q")


class Told(NamedTuple):
    """What a selection asks of one. `until`: the last day it holds; `ended`: it holds no more, whatever the day."""

    pk: int
    council: int
    kind: str
    theme: int | None
    areas: frozenset[int]
    until: date | None
    ended: bool
    at: datetime

    def is_over(self, today: date) -> bool:
        return self.ended or (self.until is not None and self.until < today)


def _all() -> list[Told]:
    """Those that stand, the newest first. 1 query."""
    serving = Q(council__served__isnull=False, council__served__until=None)
    areas = ArrayAgg("council__served__area", filter=serving, default=[])
    found = Exchange.objects.standing().newest_first().annotate(areas=areas)
    gone = ~Q(ended_at=None) | (~Q(kind=ExchangeKind.LESSON) & Q(council__status=Status.ENDED))
    found = found.annotate(gone=ExpressionWrapper(gone, BooleanField()))
    rows = found.values_list("pk", "council_id", "kind", "theme_id", "areas", "until", "gone", "made_at")
    return [Told(pk, council, kind, theme, frozenset(areas), *rest) for pk, council, kind, theme, areas, *rest in rows]


everything: ByVersion[list[Told]] = ByVersion(_all)


def _holding(selection: Selection, n: int) -> list[Told]:
    """Those that hold the words of the selection: 1 query with words, and none without."""
    words = selection.one("q")
    if not words:
        return everything(n)
    found = set(Exchange.objects.standing().matching(words).values_list("pk", flat=True))
    return [told for told in everything(n) if told.pk in found]


class ExchangeFacets(Facets[Told]):
    """Those of a selection in public version `n`, and those that each other choice would give."""

    def __init__(self, selection: Selection, n: int):
        self.today = timezone.localdate()
        super().__init__(FACETS, _tests(selection, self.today), dict.fromkeys(_holding(selection, n), 1))

    @property
    def ids(self) -> list[int]:
        """What holds first, then what is over; each the newest first."""
        found = [told for told, _one in self.found]
        return [told.pk for told in sorted(found, key=lambda told: told.is_over(self.today))]

    def of_place(self, name: str, place: Place) -> int:
        """What choosing `place` under `name` would give."""
        ids = serving_ids(place)
        return self.giving(name, lambda told: not ids.isdisjoint(told.areas))

    def of(self, name: str, pick: Callable[[Told], object]) -> Counter:
        """What each choice under `name` would give; `pick` says which one something is found with."""
        return Counter(pick(told) for told, _one in self.without[name])

    @property
    def over(self) -> int:
        """How many there would be with those that are over."""
        return len(self.without["voorbij"])


def _tests(selection: Selection, today: date) -> dict[str, Callable[[Told], bool]]:
    """For each facet in which something is chosen, whether one fits. Without `voorbij` only what holds does."""
    tests: dict[str, Callable[[Told], bool]] = {}
    if not selection["voorbij"]:
        tests["voorbij"] = lambda told: not told.is_over(today)
    for name in AREA_NAMES:
        if places := selection[name]:
            ids = frozenset().union(*map(serving_ids, places))
            tests[name] = lambda told, ids=ids: not ids.isdisjoint(told.areas)
    if councils := frozenset(council.pk for council in selection["groep"]):
        tests["groep"] = lambda told: told.council in councils
    if wanted := frozenset(theme.pk for theme in selection["thema"]):
        tests["thema"] = lambda told: told.theme in wanted
    if kinds := frozenset(selection["soort"]):
        tests["soort"] = lambda told: told.kind in kinds
    return tests
