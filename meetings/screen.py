"""The screen on which minutes are written: parts, who was there, what to look at, who else is typing."""

from datetime import timedelta
from functools import cached_property

from django.utils import timezone

from .actions.minutes import drafts_of
from .check import Check
from .checking import checks
from .models import Agreement, Attendance, Minutes, MinutesComment, MinutesSection, WritingDraft
from .part import Part
from .quick_lines import numbers
from .seated import Seated
from .seeing import Access
from .workflow import CommentState

BUSY = timedelta(minutes=2)  # who typed so lately is still writing


class Screen:
    """11 queries at most, whatever the minutes hold."""

    def __init__(self, minutes: Minutes, access: Access):
        self.minutes, self.access = minutes, access
        self.meeting = minutes.meeting

    @cached_property
    def sections(self) -> list[MinutesSection]:
        return list(self.minutes.sections.select_related("item"))

    @cached_property
    def parts(self) -> list[Part]:
        """Those that this person may see."""
        mine, others = {}, {}
        for draft in drafts_of(self.sections).select_related("account__person").order_by("at"):
            (mine if draft.account_id == self.access.account.pk else others)[draft.object_id] = draft
        return [
            Part(one, mine.get(one.pk), self._busy(others.get(one.pk)), self._cards(one), self._said.get(one.pk, []))
            for one in self.sections
            if one.item is None or self.access.may_see(self.meeting.council_id, one.item.visibility)
        ]

    def _busy(self, draft: WritingDraft | None) -> str:
        if draft is None or draft.at < timezone.now() - BUSY:
            return ""
        return str(getattr(draft.account, "person", "") or "")

    @cached_property
    def agreements(self) -> list[Agreement]:
        found = Agreement.objects.visible_to(self.access).for_list().filter(made_in=self.meeting)
        return list(found.order_by("year", "seq"))

    def _cards(self, section: MinutesSection) -> list[Agreement]:
        """Those its text refers to."""
        named = numbers(section.body)["afspraak"]
        return [one for one in self.agreements if one.number in named]

    @property
    def loose(self) -> list[Agreement]:
        """Made here, and named in no text any more: what was a line is gone, what was agreed is not."""
        named = {number for one in self.sections for number in numbers(one.body)["afspraak"]}
        return [one for one in self.agreements if one.source_quote and one.number not in named]

    @cached_property
    def on_the_table(self) -> list[Agreement]:
        return list(Agreement.objects.visible_to(self.access).for_list().on_the_table_of(self.meeting))

    @cached_property
    def _said(self) -> dict[int, list[MinutesComment]]:
        found: dict[int, list[MinutesComment]] = {}
        comments = MinutesComment.objects.filter(section__minutes=self.minutes, state=CommentState.OPEN)
        for one in comments.select_related("person"):
            found.setdefault(one.section_id, []).append(one)
        return found

    @cached_property
    def people(self) -> list[Seated]:
        """Members first, then who else is on the list; by family name."""
        there = {one.person_id: one for one in self._attendances if one.person_id}
        seats = self.meeting.council.seats.on(self.meeting.date).select_related("person")
        seated = {seat.person_id: seat for seat in seats}
        members = [
            Seated(seat.person, seat.get_role_display(), there.get(pk)) for pk, seat in seated.items()
        ]  # fmt: skip
        others = [Seated(one.person, "", one) for one in self._attendances if one.person_id not in seated]
        return sorted(members, key=lambda one: (one.person.family_name, one.person.given_name)) + others

    @cached_property
    def _attendances(self) -> list[Attendance]:
        return list(self.meeting.attendances.with_people())

    @property
    def here(self) -> int:
        return sum(one.is_here for one in self._attendances)

    @cached_property
    def checks(self) -> list[Check]:
        return checks(self.minutes)
