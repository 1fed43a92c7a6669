"""Everything a reading suggests for a council, in groups."""

from datetime import date
from functools import cached_property

from councils.models import Council

from ...models import Meeting, Minutes
from ...reader import Reading
from ...workflow import MinutesState
from . import groups
from .entries import Entry, Group
from .whose import Whose


class Suggestions:
    """`on` is the day of the meeting as far as it is known: it tells who had a seat and which minutes came before.

    4 queries, however much was read.
    """

    def __init__(self, reading: Reading, council: Council, on: date | None):
        self.reading, self.council, self.on = reading, council, on
        self.whose = Whose(council, on)

    @cached_property
    def groups(self) -> list[Group]:
        """Those that have anything, in the order in which minutes are made."""
        reading, whose = self.reading, self.whose
        found = [
            groups.people(reading, whose),
            groups.items(reading),
            groups.talks(reading),
            groups.agreements(reading, whose),
            groups.decisions(reading),
            groups.adoption(reading, self.previous),
            groups.coming(reading, self.planned),
            groups.links(reading),
            groups.title(reading),
            groups.calls(reading),
        ]
        return [group for group in found if group.entries]

    @property
    def entries(self) -> list[Entry]:
        return [entry for group in self.groups for entry in group.entries]

    def chosen(self, keys: set[str]) -> dict[str, list]:
        """{group: what was read} of what a person left in."""
        return {
            group.name: [entry.read for entry in group.entries if entry.can_take and entry.key in keys]
            for group in self.groups
        }

    @cached_property
    def previous(self) -> Minutes | None:
        """The minutes that this meeting can have adopted: of the last one before it."""
        if not self.on or not self.reading.adopted:
            return None
        states = (MinutesState.CIRCULATED, MinutesState.TABLED)
        before = Minutes.objects.filter(meeting__council=self.council, meeting__date__lt=self.on)
        last = before.select_related("meeting__council").order_by("-meeting__date").first()
        return last if last and last.state in states else None

    @cached_property
    def planned(self) -> dict[date, Meeting]:
        """The meetings that are in the calendar already on the days that were read."""
        days = [day for day, _said in self.reading.coming]
        going_on = Meeting.objects.going_on().filter(council=self.council, date__in=days)
        return {meeting.date: meeting for meeting in going_on} if days else {}
