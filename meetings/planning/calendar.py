"""Meetings as a calendar. One that moves or is called off stays the same event, with a higher SEQUENCE."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Event

from haarlem_wijken.ground.outputs import ics_file
from haarlem_wijken.ground.outputs.records import speakable

from ..models import Meeting
from ..seeing import Access

MOST = 500  # meetings in one calendar


def write(name: str, meetings: Iterable[Meeting], access: Access) -> bytes:
    """The calendar called `name`, for who has `access`."""
    return ics_file.written(name, "Bijeenkomsten", (event(one, online=_is_in(one, access)) for one in meetings))


def event(meeting: Meeting, *, online: bool) -> Event:
    """One meeting. Its address to join online is for who was invited: `online`."""
    path = meeting.get_absolute_url()
    told = ics_file.event(
        "bijeenkomst", meeting.pk, changed=meeting.updated_at, sequence=meeting.sequence,
        cancelled=meeting.is_cancelled, url=path,
    )  # fmt: skip
    told.add("summary", speakable(f"{meeting.council.name}: {meeting.title or _('bijeenkomst')}"))
    why = _("Gaat niet door: %(why)s") % {"why": meeting.cancel_reason} if meeting.is_cancelled else ""
    join = _("Online meedoen: %(url)s") % {"url": meeting.online_url} if online and meeting.online_url else ""
    end = ics_file.end_words(meeting.start, meeting.end)
    told.add("description", speakable("\n\n".join(filter(None, [why, end, join, settings.SITE_URL + path]))))
    if meeting.place:
        told.add("location", speakable(meeting.place))
    for name, moment in ics_file.span(meeting.date, meeting.start, meeting.end):
        told.add(name, moment)
    return told


def _is_in(meeting: Meeting, access: Access) -> bool:
    return access.may_write(meeting.council_id)
