"""Calls with a day as a calendar."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from icalendar import Event

from haarlem_wijken.ground.outputs import ics_file
from haarlem_wijken.ground.outputs.records import speakable
from haarlem_wijken.ground.town.atlas import Atlas

from ..models import HelpCall
from ..workflow import Ending
from .wording import where_words


def write(name: str, calls: Iterable[HelpCall], tree: Atlas) -> Iterator[bytes]:
    """The calendar called `name`, in one piece; calls without a day are left out."""
    yield ics_file.written(name, "Oproepen", (event(call, tree) for call in calls if call.on))


def event(call: HelpCall, tree: Atlas) -> Event:
    """One call."""
    path, off = call.get_absolute_url(), call.ending in (Ending.OFF, Ending.REMOVED)
    told = ics_file.event(
        "oproep", call.pk, changed=call.changed_at, sequence=call.version - 1, cancelled=off, url=path
    )  # fmt: skip
    told.add("summary", speakable(call.title))
    words = [str(call.owner), call.story, ics_file.end_words(call.from_time, call.to_time), settings.SITE_URL + path]
    told.add("description", speakable("\n\n".join(filter(None, words))))
    told.add("location", speakable(where_words(call, tree)))
    if call.place.quadkey is not None:
        told.add("geo", (round(call.place.lat, 6), round(call.place.lon, 6)))
    for name, moment in ics_file.span(call.on, call.from_time, call.to_time):
        told.add(name, moment)
    return told
