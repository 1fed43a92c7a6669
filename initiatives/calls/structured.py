"""A call for help in the words of schema.org, for search engines."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from ..workflow import CallState
from .presentation import CallRow


def structured(row: CallRow) -> dict:
    """The call as schema.org describes a demand, or with a day an event."""
    call = row.call
    place = {
        "@type": "Place",
        "name": row.where,
        "address": {"@type": "PostalAddress", "addressLocality": "Haarlem"},
    }
    if row.point:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": row.point[0], "longitude": row.point[1]}
    owner = {"@type": "Organization", "name": row.owner, "url": settings.SITE_URL + call.owner.get_absolute_url()}
    facts = {"@context": "https://schema.org", "name": call.title, "inLanguage": call.language,
             "url": settings.SITE_URL + call.get_absolute_url()}  # fmt: skip
    if not call.on:
        ends = {"availabilityEnds": call.last_day.isoformat()} if call.last_day else {}
        return facts | ends | {"@type": "Demand", "availableAtOrFrom": place, "seller": owner}
    state = "EventCancelled" if row.state == CallState.OFF else "EventScheduled"
    begin = _moment(call.on, call.from_time)
    return facts | {
        "@type": "Event", "startDate": begin, "location": place, "organizer": owner,
        "eventStatus": f"https://schema.org/{state}", "isAccessibleForFree": True,
        **({"remainingAttendeeCapacity": call.room} if call.room is not None else {}),
    }  # fmt: skip


def _moment(day: date, clock) -> str:
    if clock is None:
        return day.isoformat()
    return timezone.make_aware(datetime.combine(day, clock)).isoformat()
