"""A meeting in the words of schema.org."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone

from ..models import Meeting


def structured(meeting: Meeting) -> dict:
    """As schema.org describes an event."""
    status = {True: "EventCancelled", False: "EventScheduled"}[meeting.is_cancelled]
    if meeting.moved_from and not meeting.is_cancelled:
        status = "EventRescheduled"
    facts = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": str(meeting),
        "url": settings.SITE_URL + meeting.get_absolute_url(),
        "startDate": moment(meeting, meeting.start),
        "eventStatus": f"https://schema.org/{status}",
        "organizer": {"@type": "Organization", "name": meeting.council.name},
    }
    if meeting.end:
        facts["endDate"] = moment(meeting, meeting.end)
    if meeting.place:
        facts["location"] = {"@type": "Place", "name": meeting.place}
    if meeting.moved_from:
        facts["previousStartDate"] = meeting.moved_from.isoformat()
    return facts


def address(path: str) -> str:
    """Of a page of this portal, in full."""
    return settings.SITE_URL + path


def moment(meeting: Meeting, time) -> str:
    """ISO 8601 with the offset of Amsterdam; the day alone where no time is known."""
    if time is None:
        return meeting.date.isoformat()
    return timezone.make_aware(datetime.combine(meeting.date, time)).isoformat()
