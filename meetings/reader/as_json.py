"""A reading as plain values: what `manage.py read_minutes --json` prints."""

from datetime import date

from .dates import WEEKDAYS
from .reading import Agreed, Reading, Warning

VERSION = 65  # rises when the same text may be read in another way


def as_json(reading: Reading, seconds: float) -> dict:
    """Days as ISO; what is not known is None, a list without anything is empty."""
    coming = [day.isoformat() for day, _said in reading.coming]
    return {
        "title": reading.title.text if reading.title else None,
        "body": reading.body.text if reading.body else None,
        "date": _iso(reading.on),
        "weekday_in_text": None if reading.weekday is None else WEEKDAYS[reading.weekday],
        "weekday_matches": reading.weekday_matches,
        "present": [one.name for one in reading.present],
        "absent": [one.name for one in reading.absent],
        "guests": [one.name for one in reading.guests],
        "roles": reading.roles,
        "agenda_items": [item.title for item in reading.items],
        "agreements": [_agreement(one) for one in reading.agreements],
        "decisions": [said.text for said in reading.decisions],
        "previous_minutes_adopted": reading.adopted or None,
        "next_meeting": coming[0] if coming else None,
        "later_meetings": coming[1:],
        "links": [{"text": one.text, "url": one.url, "dead": one.is_dead} for one in reading.links],
        "warnings": [_warning(one) for one in reading.warnings],
        "seconds": round(seconds, 4),
    }


def _agreement(one: Agreed) -> dict:
    return {
        "text": one.text,
        "rest": one.rest or None,
        "owner": one.owner or None,
        "owner_kind": one.owner_kind or None,
        "due": _iso(one.when.due),
        "due_from": _iso(one.when.first),
        "due_to": _iso(one.when.last),
        "due_text": one.when.words or None,
        "kind": one.kind,
    }


def _warning(one: Warning) -> dict:
    return {"kind": one.kind, "text": one.text, "options": [day.isoformat() for day in one.options]}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
