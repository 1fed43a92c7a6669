"""How many open calls each choice of a selection would give. Read once, counted for every choice."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.selections.facets import Facets
from haarlem_wijken.ground.selections.selection import Selection

from ..models import HelpCall
from ..selection import area_ids
from .days import Span
from .selection import FILTERS

FACETS = tuple(name for name in FILTERS if name != "q")


class Profile(NamedTuple):
    """What a selection asks of a call; many calls share one."""

    area: int
    themes: frozenset[int]
    what: str
    on: date | None
    placed: bool


def counted(calls: QuerySet[HelpCall]) -> Counter[Profile]:
    """How many of them have which profile; 1 query."""
    return Counter(
        Profile(area, frozenset([theme] if theme else themes), what, on, placed)
        for _pk, area, theme, themes, what, on, placed in calls.profiles()
    )


def profiles(selection: Selection, n: int) -> Counter[Profile]:
    """Those of the open calls in which the words of the selection are found; without words once in public version `n`
    and day: a call ends by itself when its last day is over.
    """
    calls = HelpCall.objects.open().public()
    if words := selection.one("q"):
        return counted(calls.matching(words))
    return remember(("calls", timezone.localdate()), n, lambda: counted(calls))


class CallFacets(Facets[Profile]):
    """The calls of a selection, and those that each other choice would give."""

    def __init__(self, selection: Selection, n: int):
        super().__init__(FACETS, _tests(selection, timezone.localdate()), profiles(selection, n))

    @cached_property
    def placed(self) -> int:
        """How many have a point on the map."""
        return self.having(lambda one: one.placed)

    def within(self, ids: frozenset[int]) -> int:
        """How many of those found lie in one of these areas."""
        return self.having(lambda one: one.area in ids)

    def of_place(self, name: str, place: Place) -> int:
        return self.giving(name, lambda one: one.area in place.descendant_ids)

    def of_theme(self, pk: int) -> int:
        return self.giving("thema", lambda one: pk in one.themes)

    def of_what(self, what: str) -> int:
        return self.giving("wat", lambda one: one.what == what)

    def of_span(self, span: Span, today: date) -> int:
        return self.giving("wanneer", lambda one: span.holds(one.on, today))


def _tests(selection: Selection, today: date) -> dict[str, Callable[[Profile], bool]]:
    """Per facet whether a profile fits what is chosen; different names are *and*."""
    ids = {name: area_ids(selection.less(*(other for other in AREA_NAMES if other != name))) for name in AREA_NAMES}
    wanted = frozenset(theme.pk for theme in selection["thema"])
    kinds, spans = selection["wat"], selection["wanneer"]
    areas = {name: (lambda one, here=here: here is None or one.area in here) for name, here in ids.items()}
    return areas | {
        "thema": lambda one: not wanted or not wanted.isdisjoint(one.themes),
        "wat": lambda one: not kinds or one.what in kinds,
        "wanneer": lambda one: not spans or any(span.holds(one.on, today) for span in spans),
    }
