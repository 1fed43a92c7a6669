"""What a page of a meeting shows of it, as far as who asks may see."""

from functools import cached_property

from django.db.models import Q, Subquery

from haarlem_wijken.ground.markdown import render as markdown

from .attendee import Attendee
from .models import Agreement, Meeting, Minutes, MinutesSection
from .moments import time_words
from .ordinals import number_words
from .point import Point
from .seeing import Access
from .workflow import Presence


class Shown:
    """A meeting for `access`. 8 queries at most, whatever it holds."""

    def __init__(self, meeting: Meeting, access: Access):
        self.meeting, self.access = meeting, access

    @property
    def may_write(self) -> bool:
        return self.access.may_write(self.meeting.council_id)

    @cached_property
    def number(self) -> str:
        """Which one of the year it is, in words; empty for one that was called off."""
        if self.meeting.is_cancelled:
            return ""
        held = Meeting.objects.visible_to(self.access).going_on().filter(council=self.meeting.council_id)
        before = held.filter(date__year=self.meeting.date.year, date__lte=self.meeting.date)
        order = before.order_by("date", "start", "pk").values_list("pk", flat=True)
        return number_words(self.meeting, list(order).index(self.meeting.pk) + 1)

    @property
    def time(self) -> str:
        return time_words(self.meeting)

    @property
    def minutes(self) -> Minutes | None:
        """Those that may be read here."""
        found = getattr(self.meeting, "minutes", None)
        return found if found and self.access.may_see(self.meeting.council_id, found.visibility) else None

    @cached_property
    def _sections(self) -> list[MinutesSection]:
        return list(self.minutes.sections.all()) if self.minutes else []

    @cached_property
    def points(self) -> list[Point]:
        written = {section.item_id: section for section in self._sections}
        items = self.meeting.items.visible_to(self.access)
        return [Point(number, item, written.get(item.pk)) for number, item in enumerate(items, 1)]

    @property
    def apart_texts(self) -> list[tuple[str, str]]:
        """(heading, Markdown) of what was written under no item."""
        return [(one.heading, one.body) for one in self._sections if one.item_id is None and one.body]

    @property
    def apart(self) -> list[tuple[str, str]]:
        """(heading, HTML) of what was written under no item."""
        return [(heading, markdown(body)) for heading, body in self.apart_texts]

    @property
    def minutes_planned(self) -> int:
        return sum(point.item.minutes_planned or 0 for point in self.points)

    @cached_property
    def attendees(self) -> list[Attendee]:
        return [
            Attendee(
                self.access.name_of(one.person, self.meeting.council_id) if one.person else one.guest_name,
                one.represents,
                one.get_presence_display() if one.presence != Presence.UNKNOWN else "",
                [dict(one._meta.get_field("parts").base_field.choices)[part] for part in one.parts],
                one.get_answer_display() if one.invited_at else "",
            )
            for one in self.meeting.attendances.with_people()
            if one.is_here or one.parts or self.may_write
        ]

    @cached_property
    def agreements(self) -> list[Agreement]:
        """Made here, with how they stand now."""
        return list(self._agreements().filter(made_in=self.meeting).order_by("year", "seq"))

    @cached_property
    def on_the_table(self) -> list[Agreement]:
        """What is open when this meeting begins: of one that is still to come."""
        if self.meeting.is_past or self.meeting.is_cancelled:
            return []
        return list(self._agreements().on_the_table_of(self.meeting))

    def _agreements(self):
        return Agreement.objects.visible_to(self.access).for_list()

    @cached_property
    def resolutions(self) -> list:
        return list(self.meeting.resolutions.visible_to(self.access))

    @cached_property
    def around(self) -> tuple[Meeting | None, Meeting | None]:
        """The meeting of this council before it and the one after."""
        others = Meeting.objects.visible_to(self.access).going_on().filter(council=self.meeting.council_id)
        before = others.filter(date__lt=self.meeting.date).order_by("-date", "-start", "-pk")
        after = others.filter(date__gt=self.meeting.date).order_by("date", "start", "pk")
        nearest = Q(pk=Subquery(before.values("pk")[:1])) | Q(pk=Subquery(after.values("pk")[:1]))
        found = {one.date < self.meeting.date: one for one in Meeting.objects.filter(nearest)}
        return found.get(True), found.get(False)
