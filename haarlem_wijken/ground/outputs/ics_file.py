"""A calendar (RFC 5545): days, and times of the clock in Amsterdam with that zone told along."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from .records import speakable

ZONE = ZoneInfo("Europe/Amsterdam")
A_DAY = timedelta(days=1)
# By RFC 5545 an event without an end lasts no time at all, and is hardly seen in a calendar.
ASSUMED = timedelta(hours=2)


def written(name: str, room: str, events: Iterable[Event], *, method: str = "PUBLISH") -> bytes:
    """The calendar called `name`; `room` says in its PRODID what it is of. `method` as RFC 5546 has it."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Haarlem Wijken//{room}//NL")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-calname", speakable(name))
    for one in events:
        calendar.add_component(one)
    calendar.add_missing_timezones()
    return calendar.to_ical()


def event(kind: str, pk: int, *, changed: datetime, sequence: int, cancelled: bool, url: str) -> Event:
    """One event that is the same one for ever, with what every event says. `url` is its path."""
    told = Event()
    at = timezone.localtime(changed, timezone.get_fixed_timezone(0))
    told.add("uid", f"{kind}-{pk}@{urlsplit(settings.SITE_URL).hostname}")
    told.add("dtstamp", at)
    told.add("last-modified", at)
    told.add("sequence", sequence)
    told.add("url", settings.SITE_URL + url)
    told.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    return told


def span(day: date, begin: time | None, end: time | None) -> Iterator[tuple[str, date | datetime]]:
    """(name, day or moment) of its begin and end. The clock is what counts: 20.00 stays 20.00 when summer ends.

    Without a beginning it lasts the day; without an end as long as is assumed, which `end_words` tells; an end before
    the beginning is on the next day.
    """
    if begin is None:
        yield "dtstart", day
        yield "dtend", day + A_DAY
        return
    first = datetime.combine(day, begin, ZONE)
    yield "dtstart", first
    if end is None:
        yield "dtend", first + ASSUMED
    else:
        yield "dtend", datetime.combine(day + (A_DAY if end <= begin else timedelta(0)), end, ZONE)


def end_words(begin: time | None, end: time | None) -> str:
    """What stands with an event whose end is assumed; "" with others."""
    if begin is None or end is not None:
        return ""
    return _("Tot hoe laat is niet bekend. In je agenda rekenen we twee uur.")
