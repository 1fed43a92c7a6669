"""What a page of a meeting shows of it, as far as who asks may see."""

from collections import defaultdict
from functools import cached_property

from django.db.models import Q, Subquery

from haarlem_wijken.ground.models import DocumentKind
from haarlem_wijken.ground.prose.markdown import render as markdown

from ..linked.reading import Linked
from ..minutes.adoption.unanswered import Unanswered
from ..minutes.writing.others import visible_sections
from ..models import (
    AgendaItem,
    Agreement,
    Attendance,
    Erratum,
    MaterialUse,
    Meeting,
    Minutes,
    MinutesComment,
    MinutesSection,
    Resolution,
)  # fmt: skip
from ..planning.moments import time_words
from ..planning.ordinals import number_words
from ..seeing import Access
from ..workflow import Linkable, MinutesState, Part, Presence
from .attendee import Attendee
from .decision import Decided
from .item import Point, addresses_of
from .several import Several


def _who_led_first(one: Attendance) -> tuple[int, bool, bool]:
    """Who was there before who was not, and of those the chair and who wrote; others stay in order of their names."""
    return 0 if one.is_here else Presence.values.index(one.presence), Part.CHAIR not in one.parts, not one.parts


class Shown:
    """A meeting for `access`. 11 queries at most, and where there are links 1 and 1 for each kind."""

    def __init__(self, meeting: Meeting, access: Access, n: int | None = None, beside: Several | None = None):
        """`n`: the public version, where it is known. `beside`: what was read for several, this one among them."""
        self.meeting, self.access = meeting, access
        self._read = beside or Several([meeting], access, n)

    @property
    def may_write(self) -> bool:
        return self.access.may_write(self.meeting.council_id)

    @property
    def remarks(self) -> list[MinutesComment]:
        """What who asks said about the minutes while they went round. 2 queries, for who has a seat there."""
        if not (self.may_write and self.minutes and self.access.person):
            return []
        mine = MinutesComment.objects.filter(section__in=self._sections, person=self.access.person)
        return list(mine.select_related("section__item"))

    @cached_property
    def unanswered(self) -> Unanswered | None:
        """What was said about them and waits, for who may answer. 2 queries, while they go round."""
        asked = self.may_write and self.minutes and self.minutes.went_round
        return Unanswered(visible_sections(self.minutes, self.access)) if asked else None

    @cached_property
    def number(self) -> str:
        """Which one of the year it is, in words; empty for one that was called off."""
        if self.meeting.is_cancelled:
            return ""
        day = self.meeting.date
        before = [one.pk for one in self._beside if one.date.year == day.year and one.date <= day]
        return number_words(self.meeting, before.index(self.meeting.pk) + 1)

    @cached_property
    def _beside(self) -> list[Meeting]:
        """Of this council and year up to its day, and the nearest before and after it, by date. 1 query."""
        here, others = self.meeting, Meeting.objects.visible_to(self.access).going_on()
        others = others.filter(council=here.council_id)
        before = others.filter(date__lt=here.date).order_by("-date", "-start", "-pk")
        after = others.filter(date__gt=here.date).order_by("date", "start", "pk")
        nearest = Q(pk=Subquery(before.values("pk")[:1])) | Q(pk=Subquery(after.values("pk")[:1]))
        wanted = nearest | Q(date__year=here.date.year, date__lte=here.date)
        return list(others.filter(wanted).order_by("date", "start", "pk").only("date", "slug"))

    @property
    def around(self) -> tuple[Meeting | None, Meeting | None]:
        """The meeting of this council before it and the one after."""
        day = self.meeting.date
        before = [one for one in self._beside if one.date < day]
        return next(reversed(before), None), next((one for one in self._beside if one.date > day), None)

    @property
    def time(self) -> str:
        return time_words(self.meeting)

    @property
    def minutes(self) -> Minutes | None:
        """Those that may be read here."""
        found = getattr(self.meeting, "minutes", None)
        return found if found and self.access.may_see(self.meeting.council_id, found.visibility) else None

    @property
    def errata(self) -> list[Erratum]:
        """What was put right since they were adopted."""
        return self._read.errata[self.minutes.pk] if self.minutes else []

    @cached_property
    def tabled_in(self) -> Meeting | None:
        """The meeting that has them on its agenda, where that may be seen."""
        if not self.minutes or self.minutes.state != MinutesState.TABLED:
            return None
        found = Meeting.objects.visible_to(self.access).filter(items__adopts=self.minutes)
        return found.order_by("-date").first()

    @property
    def adopted_in_url(self) -> str:
        """Of the meeting that adopted them, where that may be seen."""
        found = self.minutes.adopted_in if self.minutes else None
        seen = found and self.access.may_see(found.council_id, found.visibility)
        return found.get_absolute_url() if seen else ""

    def may_read(self, minutes: Minutes) -> bool:
        """Whether other minutes of this council, that stand on the agenda, may be read."""
        council = self.meeting.council_id
        return self.access.may_see(council, minutes.meeting.visibility) and self.access.may_see(
            council, minutes.visibility
        )

    @property
    def _sections(self) -> list[MinutesSection]:
        return self._read.sections[self.minutes.pk] if self.minutes else []

    @cached_property
    def points(self) -> list[Point]:
        written = {section.item_id: section for section in self._sections}
        lying = defaultdict(list)
        addresses = addresses_of(self.agreements, self.resolutions) if written else {}
        for one in self._materials:
            lying[one.item_id].append(one)
        return [
            Point(
                number,
                item,
                written.get(item.pk),
                lying[item.pk],
                self._read.presenters[item.pk],
                self._linked(Linkable.ITEM, item),
                self._adopts(item),
                addresses,
            )
            for number, item in enumerate(self._items, 1)
        ]

    def _adopts(self, item: AgendaItem) -> Minutes | None:
        return item.adopts if item.adopts and self.may_read(item.adopts) else None

    @property
    def _items(self) -> list[AgendaItem]:
        return self._read.items[self.meeting.pk]

    @property
    def links(self) -> list[Linked]:
        """What the meeting as a whole is linked with."""
        return self._linked(Linkable.MEETING, self.meeting)

    def _linked(self, kind: Linkable, one) -> list[Linked]:
        return self._read.links.get((kind.value, one.pk), [])

    @property
    def _materials(self) -> list[MaterialUse]:
        return self._read.materials[self.meeting.pk]

    @property
    def materials(self) -> list[MaterialUse]:
        """Documents of the meeting as a whole, but for `minutes_files`."""
        return [one for one in self._materials if one.item_id is None and one not in self.minutes_files]

    @property
    def minutes_files(self) -> list[MaterialUse]:
        """Its minutes as a file, of a meeting of which none are written here."""
        if self.minutes:
            return []
        kept = (one for one in self._materials if one.item_id is None)
        return [one for one in kept if one.document.kind == DocumentKind.MINUTES]

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

    @property
    def is_untimed(self) -> bool:
        """Whether no time is planned for some item."""
        return not all(point.item.minutes_planned for point in self.points)

    @cached_property
    def attendees(self) -> list[Attendee]:
        return [
            Attendee(
                self._name_of(one),
                one.represents,
                one.get_presence_display() if one.presence != Presence.UNKNOWN else "",
                [dict(one._meta.get_field("parts").base_field.choices)[part] for part in one.parts],
                one.get_answer_display() if one.invited_at else "",
            )
            for one in sorted(self._read.attendances[self.meeting.pk], key=_who_led_first)
            if one.is_here or one.parts or self.may_write
        ]

    def _name_of(self, one: Attendance) -> str:
        """Nobody asked a guest whether all may read that they come: it is told to members, and with the minutes."""
        if one.person:
            return self.access.name_of(one.person, self.meeting.council_id)
        return one.guest_name if self.may_write or self.minutes or Part.PRESENTER in one.parts else ""

    @property
    def agreements(self) -> list[Agreement]:
        """Made here, with how they stand now."""
        made = [one for one in self._agreements if one.made_in_id == self.meeting.pk]
        return sorted(made, key=lambda one: (one.year, one.seq))

    @property
    def on_the_table(self) -> list[Agreement]:
        """What is open when this meeting begins: of one that is still to come."""
        return [one for one in self._agreements if one.made_in_id != self.meeting.pk]

    @cached_property
    def _agreements(self) -> list[Agreement]:
        if self.meeting.is_past or self.meeting.is_cancelled:
            return self._read.agreements[self.meeting.pk]
        agreements = Agreement.objects.visible_to(self.access)
        here = agreements.filter(made_in=self.meeting).order_by().values("pk")
        # Not an OR: that would read the agreements of all councils.
        wanted = here.union(agreements.on_the_table_of(self.meeting).order_by().values("pk"))
        return list(agreements.for_list().filter(pk__in=wanted).in_order())

    @property
    def resolutions(self) -> list[Resolution]:
        return self._read.resolutions[self.meeting.pk]

    @property
    def decided(self) -> list[Decided]:
        """Each decision, with what it is linked with."""
        return [Decided(one, self.access, self._linked(Linkable.RESOLUTION, one)) for one in self.resolutions]
