"""Calls with a day as a calendar (RFC 5545): day and times of the clock in Amsterdam, with that zone told along."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.outputs.records import speakable

from ..call_words import where_words
from ..models import HelpCall
from ..workflow import Ending

ZONE = ZoneInfo("Europe/Amsterdam")
A_DAY = timedelta(days=1)


def write(name: str, calls: Iterable[HelpCall], tree: Atlas) -> Iterator[bytes]:
    """The calendar called `name`, in one piece; calls without a day are left out."""
    calendar = Calendar()
    calendar.add("prodid", "-//Haarlem Wijken//Oproepen//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", speakable(name))
    for call in calls:
        if call.on:
            calendar.add_component(event(call, tree))
    calendar.add_missing_timezones()
    yield calendar.to_ical()


def event(call: HelpCall, tree: Atlas) -> Event:
    """One call. With no end a day lasts a day, and a beginning has no end."""
    told = Event()
    url = settings.SITE_URL + call.get_absolute_url()
    told.add("uid", f"oproep-{call.pk}@{urlsplit(settings.SITE_URL).hostname}")
    told.add("dtstamp", timezone.localtime(call.changed_at, timezone.get_fixed_timezone(0)))
    told.add("last-modified", timezone.localtime(call.changed_at, timezone.get_fixed_timezone(0)))
    told.add("sequence", call.version - 1)
    told.add("summary", speakable(call.title))
    told.add("description", speakable(f"{call.owner}\n\n{call.story}\n\n{url}".replace("\n\n\n\n", "\n\n")))
    told.add("location", speakable(where_words(call, tree)))
    told.add("url", url)
    told.add("status", "CANCELLED" if call.ending in (Ending.OFF, Ending.REMOVED) else "CONFIRMED")
    if call.place.quadkey is not None:
        told.add("geo", (round(call.place.lat, 6), round(call.place.lon, 6)))
    for name, moment in span(call):
        told.add(name, moment)
    return told


def span(call: HelpCall):
    """(name, day or moment) of its begin and end. The clock is what counts: 20.00 stays 20.00 when summer ends."""
    if call.from_time is None:
        yield "dtstart", call.on
        yield "dtend", call.on + A_DAY
        return
    yield "dtstart", datetime.combine(call.on, call.from_time, ZONE)
    if call.to_time:
        next_day = A_DAY if call.to_time <= call.from_time else timedelta(0)
        yield "dtend", datetime.combine(call.on + next_day, call.to_time, ZONE)
