"""Making a meeting of minutes that were read: all that a person left in, at once, or nothing."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, DocumentKind, Visibility

from ...minutes.suggestions import Change, Suggestions
from ...models import Meeting, SourceText
from ...reader import VERSION, digest
from ...workflow import MeetingState
from ..adoption.adopting import adopt_minutes
from ..agreements.resolutions import make_resolution
from ..materials import add_material
from ..planning import accept_weekday, move_on, plan_meeting
from ..stale import publish, write
from .agreements import take_agreement
from .minutes import take_minutes
from .people import take_person


class TakenInBefore(Exception):
    """The council has this text already: `.meeting` was made of it."""

    def __init__(self, meeting: Meeting):
        super().__init__(str(meeting.pk))
        self.meeting = meeting


@transaction.atomic
def take_in(
    *, by, suggestions: Suggestions, on: date, visibility: Visibility, keys: set[str], changes: Sequence[Change] = ()
) -> Meeting:
    """The meeting of `on` with what `keys` name of the suggestions; the text is kept with it, and `changes`: what a
    person put right in the suggestions.

    A meeting that the council has that day and that nobody wrote minutes of becomes this one. Raises TakenInBefore,
    Stale and ValidationError, and then nothing is made.
    """
    council, reading = suggestions.council, suggestions.reading
    hold(f"source texts of council {council.pk}")
    if before := known_text(council, reading.source):
        raise TakenInBefore(before)
    chosen = suggestions.chosen(keys)
    wrong = {"stated_weekday": reading.weekday} if reading.weekday not in (None, on.weekday()) else {}
    title = (chosen.get("titel") or [""])[0][:160]
    meeting = _meeting(by, council, on, {"title": title, "visibility": visibility, **wrong})
    if wrong and reading.weekday_matches is False:  # who takes it in has chosen the day among those that may be meant
        accept_weekday(by=by, meeting=meeting)
    items = take_minutes(by, meeting, reading, chosen.get("punt", []), chosen.get("presentatie", []))
    for day in chosen.get("volgende", []):
        past = {"state": MeetingState.HELD} if Meeting(date=day).is_past else {}
        plan_meeting(by=by, council=council, date=day, visibility=visibility, **past)
    for presence, someone, role in chosen.get("wie", []):
        take_person(by, meeting, suggestions.whose, presence, someone, role)
    for one in chosen.get("afspraak", []):
        take_agreement(by, meeting, suggestions.whose, one, items.at(one.place))
    for said in chosen.get("besluit", []):
        seen = meeting.minutes.visibility
        make_resolution(by=by, meeting=meeting, text=said.text[:600], item=items.at(said.place), visibility=seen)
    for link in chosen.get("link", []):
        named = {"title": link.text[:200], "kind": DocumentKind.OTHER, "visibility": visibility}
        add_material(by=by, meeting=meeting, link=link.url, **named)
    for adopted in chosen.get("vorige", []):
        changed = adopted == "adopted_with_changes"
        adopt_minutes(by=by, minutes=suggestions.previous, with_changes=changed, adopted_in=meeting)
    _keep(by, meeting, reading.source, [one.as_json for one in changes if one.key in keys])
    publish()
    return meeting


def known_text(council, text: str) -> Meeting | None:
    """The meeting that was made of this text before."""
    found = SourceText.objects.filter(council=council, sha256=digest(text)).select_related("meeting").first()
    return found.meeting if found else None


def _meeting(by, council, on: date, values: dict) -> Meeting:
    """One of that day without minutes, or a new one; it was held."""
    there = Meeting.objects.going_on().filter(council=council, date=on, minutes=None).first()
    if there is None:
        if not Meeting(date=on).is_past and on != timezone.localdate():
            raise ValidationError({"date": _("Deze dag moet nog komen. Kies de dag waarop jullie bij elkaar waren.")})
        return plan_meeting(by=by, council=council, date=on, state=MeetingState.HELD, **values)
    if there.state != MeetingState.HELD:
        move_on(by=by, meeting=there, state=MeetingState.HELD)
    if "stated_weekday" in values:
        write(there, "meeting.changed", by=by, stated_weekday=values["stated_weekday"])
    return there


def _keep(by, meeting: Meeting, text: str, changes: list[dict]) -> None:
    source = SourceText(
        meeting=meeting, council=meeting.council, text=text, sha256=digest(text), reader=VERSION, by=by,
        changes=changes,
    )  # fmt: skip
    source.full_clean()
    source.save()
    AuditEvent.record("minutes.taken_in", meeting, by=by, fields=["changes"] if changes else ())
