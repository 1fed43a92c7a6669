"""What pages and files of meetings show of each, read for all of them at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from ..linked.reading import Linked, Thing, linked_things, links_of
from ..models import (
    AgendaItem,
    Agreement,
    Attendance,
    Erratum,
    MaterialUse,
    Meeting,
    MinutesSection,
    Presentation,
    Resolution,
)  # fmt: skip
from ..seeing import Access
from ..workflow import Linkable
from .presenter import Presenter, presenter

Row = TypeVar("Row")


class Several:
    """Of `meetings`, which `access` may see, with their minutes: 1 query for each of these, whatever their number.

    Each is by id of what it stands under: the meeting, of sections and errata the minutes, of materials and presenters
    the item too.
    """

    def __init__(self, meetings: Sequence[Meeting], access: Access, n: int | None = None):
        """`n`: the public version, where it is known: it spares the query for links where there are none."""
        self.meetings, self.access, self.n = meetings, access, n

    @cached_property
    def _minutes(self) -> list:
        """Those that may be read."""
        found = [getattr(one, "minutes", None) for one in self.meetings]
        return [one for one in found if one and self.access.may_see(one.meeting.council_id, one.visibility)]

    @cached_property
    def sections(self) -> dict[int, list[MinutesSection]]:
        found = MinutesSection.objects.filter(minutes__in=self._minutes) if self._minutes else ()
        return _by(found, "minutes_id")

    @cached_property
    def errata(self) -> dict[int, list[Erratum]]:
        """What was put right since minutes were adopted."""
        adopted = [one for one in self._minutes if one.is_frozen]
        found = Erratum.objects.filter(minutes__in=adopted).select_related("decided_in", "by__person")
        return _by(found if adopted else (), "minutes_id")

    @cached_property
    def items(self) -> dict[int, list[AgendaItem]]:
        found = AgendaItem.objects.visible_to(self.access).filter(meeting__in=self.meetings)
        return _by(found.select_related("adopts__meeting"), "meeting_id")

    @cached_property
    def materials(self) -> dict[int, list[MaterialUse]]:
        """Of the meeting as a whole and of its items, in order."""
        found: dict[int, list[MaterialUse]] = defaultdict(list)
        for one in MaterialUse.objects.visible_to(self.access).at(*self.meetings):
            found[one.meeting_id or one.item.meeting_id].append(one)
        return found

    @cached_property
    def presenters(self) -> dict[int, list[Presenter]]:
        """By id of their item."""
        found: dict[int, list[Presenter]] = defaultdict(list)
        for one in Presentation.objects.visible_to(self.access).at(*self.meetings).select_related("item"):
            found[one.item_id].append(presenter(one, self.access))
        return found

    @cached_property
    def attendances(self) -> dict[int, list[Attendance]]:
        return _by(Attendance.objects.filter(meeting__in=self.meetings).with_people(), "meeting_id")

    @cached_property
    def agreements(self) -> dict[int, list[Agreement]]:
        """Made there."""
        found = Agreement.objects.visible_to(self.access).filter(made_in__in=self.meetings)
        return _by(found.for_list().in_order(), "made_in_id")

    @cached_property
    def resolutions(self) -> dict[int, list[Resolution]]:
        found = Resolution.objects.visible_to(self.access).filter(meeting__in=self.meetings)
        return _by(found.with_end(), "meeting_id")

    @cached_property
    def links(self) -> dict[Thing, list[Linked]]:
        """By kind and id, of the meetings, their items and what was decided there. 1 query more for each kind."""
        things = {(Linkable.MEETING.value, one.pk) for one in self.meetings}
        things |= {(Linkable.ITEM.value, one.pk) for found in self.items.values() for one in found}
        things |= {(Linkable.RESOLUTION.value, one.pk) for found in self.resolutions.values() for one in found}
        return links_of(self.access, things if self.n is None else things & linked_things(self.n))


def _by(rows: Iterable[Row], column: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for one in rows:
        found[getattr(one, column)].append(one)
    return found
