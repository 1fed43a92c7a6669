"""What a letter about a meeting says, fetched when it is sent: no row of a letter holds an agenda."""

from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from django.conf import settings
from django.utils.text import capfirst
from icalendar import vCalAddress

from haarlem_wijken.ground.outputs import ics_file
from haarlem_wijken.ground.outputs.records import speakable

from ..models import Attendance, MaterialUse, Meeting
from ..planning.calendar import event
from ..planning.moments import day_words, time_words
from ..presentation.item import Point
from ..presentation.meeting import Shown
from ..workflow import Answer
from .invitees import access_of

PARTSTAT = {Answer.YES: "ACCEPTED", Answer.MAYBE: "TENTATIVE", Answer.NO: "DECLINED", Answer.NONE: "NEEDS-ACTION"}


@dataclass(frozen=True)
class Invitation:
    """To one who is invited: as far as they may see the agenda."""

    attendance: Attendance

    @property
    def meeting(self) -> Meeting:
        return self.attendance.meeting

    @property
    def when(self) -> str:
        return ", ".join(filter(None, [day_words(self.meeting.date), time_words(self.meeting)]))

    @cached_property
    def _shown(self) -> Shown:
        return Shown(self.meeting, access_of(self.attendance))

    @property
    def agenda(self) -> list[Point]:
        """Its items, with who presents them and what lies on the table."""
        return self._shown.points

    @property
    def materials(self) -> list[MaterialUse]:
        """Documents of the meeting as a whole."""
        return self._shown.materials

    @property
    def can_answer(self) -> bool:
        return not self.meeting.is_past and not self.meeting.is_cancelled and self.meeting.state != "gehouden"


def invitation_of(attendance: int) -> Invitation:
    """By id. Raises Attendance.DoesNotExist."""
    return Invitation(Attendance.objects.for_letters().get(pk=attendance))


def was_words(was: dict) -> str:
    """When it was, as a letter kept it: "Dinsdag 17 maart 2015, 20.00 uur"."""
    clock = {name: time.fromisoformat(was[name]) if was[name] else None for name in ("start", "end")}
    before = Meeting(date=date.fromisoformat(was["date"]), **clock)
    return capfirst(", ".join(filter(None, [day_words(before.date), time_words(before), was["place"]])))


def calendar_part(context: dict, to: str) -> tuple[str, str]:
    """The same for the calendar of who is invited (RFC 5546): it puts the event there, moves it or takes it away.

    Answers go by the letter's buttons, so the calendar is not asked for one.
    """
    told = invitation_of(context["attendance"])
    method = "CANCEL" if told.meeting.is_cancelled else "REQUEST"
    one = event(told.meeting, online=True)
    organizer = vCalAddress(f"mailto:{settings.CONTACT_EMAIL or settings.SERVER_EMAIL}")
    organizer.params["CN"] = speakable(told.meeting.council.name)
    guest = vCalAddress(f"mailto:{to}")
    guest.params["PARTSTAT"] = PARTSTAT[Answer(told.attendance.answer)]
    guest.params["RSVP"] = "FALSE"
    one.add("organizer", organizer)
    one.add("attendee", guest)
    text = ics_file.written(told.meeting.council.name, "Bijeenkomsten", [one], method=method)
    return text.decode(), f"text/calendar; method={method}"
