"""The screen on which minutes are written: parts, who was there, what to look at, who else is typing."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from haarlem_wijken.ground.models import Person

from ...actions.minutes.starting import drafts_of
from ...models import Agreement, Attendance, Meeting, Minutes, MinutesComment, MinutesSection, Resolution
from ...seeing import Access
from ...workflow import CommentState, Presence
from ...workflow import Part as Role
from .check import Check
from .checks import checks
from .offers import Offer, offers_in
from .orphans import loose_agreements, loose_resolutions
from .others import visible_sections
from .part import Part
from .quick_lines import numbers
from .writers import Writer, writers

Row = TypeVar("Row", Agreement, Resolution)


def agreements_of(meeting: Meeting, access: Access) -> list[Agreement]:
    """Made there. 1 query."""
    return list(Agreement.objects.visible_to(access).for_list().filter(made_in=meeting).order_by("year", "seq"))


def named_in(section: MinutesSection, word: str, rows: list[Row]) -> list[Row]:
    """Those its text refers to as `word`: "afspraak" or "besluit"."""
    named = numbers(section.body)[word]
    return [one for one in rows if one.number in named]


def resolutions_of(meeting: Meeting, access: Access) -> list[Resolution]:
    """Decided there. 1 query."""
    return list(meeting.resolutions.visible_to(access).order_by("year", "seq"))


@dataclass(frozen=True)
class Seated:
    """Somebody who may be there: with a seat that day, or on the list."""

    person: Person | None
    role: str
    attendance: Attendance | None

    @property
    def name(self) -> str:
        return str(self.person) if self.person else self.attendance.guest_name

    @property
    def field(self) -> str:
        """The name of what is chosen for them in the form."""
        return f"person-{self.person.pk}" if self.person else f"guest-{self.attendance.pk}"

    @property
    def shown(self) -> str:
        """What the form sends of them when nothing is chosen."""
        one = self.attendance
        return set_words(one.presence if one else Presence.UNKNOWN, one.parts if one and self.person else ())


def set_words(presence: str, parts: Iterable[str]) -> str:
    """Both as one word after the other: "aanwezig notulist voorzitter". That a member is a guest is not asked."""
    return " ".join([presence, *sorted({*parts} - {Role.GUEST})])


class Screen:
    """15 queries at most, whatever the minutes hold."""

    def __init__(self, minutes: Minutes, access: Access):
        self.minutes, self.access = minutes, access
        self.meeting = minutes.meeting

    @cached_property
    def sections(self) -> list[MinutesSection]:
        """Those that this person may see: under no item, and then as the agenda goes."""
        found = visible_sections(self.minutes, self.access)
        return sorted(found, key=lambda one: (one.item is not None, one.item.position if one.item else one.position))

    @cached_property
    def parts(self) -> list[Part]:
        mine, thrown = {}, {}
        for draft in drafts_of(self.sections).filter(account=self.access.account).order_by("at"):
            (thrown if draft.thrown_at else mine)[draft.object_id] = draft
        return [
            Part(
                one,
                mine.get(one.pk),
                self._busy(one),
                named_in(one, "afspraak", self.agreements),
                self._said.get(one.pk, []),
                thrown.get(one.pk),
                self._offers.get(one.pk, []),
                named_in(one, "besluit", self.resolutions),
            )
            for one in self.sections
        ]

    @cached_property
    def writers(self) -> list[Writer]:
        """None in minutes that were adopted: who was typing when that happened does not write there any more."""
        return (
            [] if self.minutes.is_frozen else writers(self.minutes.pk, self.access, {one.pk for one in self.sections})
        )

    def _busy(self, section: MinutesSection) -> list[str]:
        return [one.words for one in self.writers if one.section == section.pk]

    @property
    def along(self) -> list[str]:
        """Who reads along."""
        return [one.words for one in self.writers if one.section is None]

    @cached_property
    def removed(self) -> list[MinutesSection]:
        """Taken out, and to be put back."""
        return list(MinutesSection.every.filter(minutes=self.minutes).exclude(removed_at=None))

    @property
    def apart(self) -> list[MinutesSection]:
        """Under no item: these can be put in another order."""
        return [one for one in self.sections if one.item_id is None]

    @cached_property
    def agreements(self) -> list[Agreement]:
        return agreements_of(self.meeting, self.access)

    @cached_property
    def _offers(self) -> dict[int, list[Offer]]:
        return {} if self.minutes.is_frozen else offers_in(self.sections, self.meeting, self.access)

    @property
    def loose(self) -> list[Agreement]:
        """Made here, and named in no text any more: what was a line is gone, what was agreed is not."""
        return loose_agreements(self.sections, self.agreements)

    @cached_property
    def resolutions(self) -> list[Resolution]:
        return resolutions_of(self.meeting, self.access)

    @cached_property
    def loose_decisions(self) -> list[Resolution]:
        """The same of what was decided; of adopted minutes nothing is put right there."""
        return [] if self.minutes.is_frozen else loose_resolutions(self.sections, self.resolutions)

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
