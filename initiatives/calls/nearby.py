"""What is asked now, for pages that show some of it. Which calls there are is read once, for all pages."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from heapq import nsmallest

from django.utils import timezone

from councils.models import Council
from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.caching.prepared import AmongIds, Prepared
from haarlem_wijken.ground.town.atlas import Atlas, Node

from ..listed import listed
from ..models import HelpCall, Initiative
from .presentation import CallRow

SHOWN = 4
Key = tuple[str, date, int]


class Running:
    """The ids of the public calls that are not over, what ends first first. 1 query."""

    def __init__(self):
        found = HelpCall.objects.not_over().public().located().sorted_by("eerst")
        self.of: dict[int | None, list[int]] = defaultdict(list)
        self.open: dict[int, list[tuple[int, int]]] = defaultdict(list)  # per area, each with its place among all
        for place, (pk, area, whose, room) in enumerate(found.places()):
            self.of[whose].append(pk)
            if room is None or room > 0:
                self.open[area].append((place, pk))

    def within(self, node: Node) -> list[int]:
        """The open ones in an area with its parts, at most SHOWN."""
        each = (one for pk in node.descendant_ids for one in self.open.get(pk, ()))
        return [pk for _place, pk in nsmallest(SHOWN, each)]


def running(n: int) -> Running:
    """Once in public version `n` and day: a call ends by itself when its last day is over."""
    return remember(("calls that run", timezone.localdate()), n, Running)


def asked_now(tree: Atlas, n: int, node: Node, beside: Iterable[int] = ()) -> list[CallRow]:
    """The open calls in an area that end first, at most SHOWN. 2 queries for those that no page has shown yet; with the
    initiatives of `beside` (ids), which the page shows as well, in the second.
    """
    return _rows(running(n).within(node), tree, n, beside)


def asked_by(initiative: Initiative, tree: Atlas, n: int) -> list[CallRow]:
    """What an initiative asks, what ends first first. 2 queries as well."""
    return _rows(running(n).of.get(initiative.pk, []), tree, n)


def _rows(ids: list[int], tree: Atlas, n: int, beside: Iterable[int] = ()) -> list[CallRow]:
    today = timezone.localdate()

    def read(keys: list[Key]) -> dict[Key, CallRow]:
        calls = _read([pk for _call, _day, pk in keys], n, beside)
        return {("call", today, call.pk): CallRow(call, tree, today) for call in calls}

    return list(remember.each([("call", today, pk) for pk in ids], n, read).values())


_ASKED = Prepared(lambda ids: HelpCall.objects.defer("search").filter(AmongIds(ids)), ids=[0])


def _read(ids: list[int], n: int, beside: Iterable[int]) -> list[HelpCall]:
    """Each with its owner. 1 query, 1 for initiatives that no list has shown yet, and 1 where councils ask."""
    calls = _ASKED(ids=ids)
    initiatives = {one.pk: one for one in listed({*beside, *(call.initiative_id for call in calls)} - {None}, n)}
    councils = Council.objects.in_bulk({call.council_id for call in calls} - {None})
    for call in calls:
        call.initiative, call.council = initiatives.get(call.initiative_id), councils.get(call.council_id)
    return calls
