"""Planning meetings, moving them and calling them off."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from councils.models import Council
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent

from ..letters import invitations
from ..models import AgendaItem, Agreement, Meeting, MeetingSeries
from ..workflow import ASKING, GOES_ON, MEETING_MOVES, ItemKind, MeetingState
from .adoption.tabling import table_waiting
from .kept import refuse_when_kept
from .narrowing import narrow_below
from .stale import Stale, changed, publish, write

TOLD = ("title", "date", "start", "end", "place", "online_url")  # in a calendar: RFC 5545 wants a higher SEQUENCE
USUAL = (  # of a series without a template, and of a meeting by itself
    (ItemKind.OPENING, _lazy("Opening en mededelingen")),
    (ItemKind.ADOPT_MINUTES, _lazy("Verslag van de vorige keer")),
    (ItemKind.REVIEW, _lazy("Afspraken doorlopen")),
    (ItemKind.ROUND, _lazy("Rondvraag")),
    (ItemKind.CLOSING, _lazy("Volgende bijeenkomst en sluiting")),
)


@transaction.atomic
def plan_meeting(*, by, council: Council, date: date, series: MeetingSeries | None = None, **values) -> Meeting:
    """Put a meeting in the calendar, with the agenda of its series or the usual one.

    `values`: columns of Meeting. One of long ago is entered alike, with `state` HELD and no agenda. Raises
    ValidationError.
    """
    hold(f"meetings of council {council.pk}")
    meeting = Meeting(council=council, series=series, date=date, slug=_free_slug(council, date), **values)
    meeting.full_clean()
    meeting.save()
    if meeting.state == MeetingState.PLANNED:
        AgendaItem.objects.bulk_create(_first_items(meeting))
        table_waiting(council, by=by)
    AuditEvent.record("meeting.planned", meeting, by=by, fields=["date", *values])
    publish()
    return meeting


@transaction.atomic
def change_meeting(*, by, meeting: Meeting, **values) -> bool:
    """Change what is told of a meeting; another date moves it, and what is due at it moves along. False when all is
    the same.

    Raises Stale when it was changed meanwhile, and ValidationError.
    """
    values, told = changed(meeting, values), invitations.facts(meeting)
    if not values:
        return False
    if "date" in values:
        refuse_when_kept(meeting, _("Het verslag is vastgesteld. De dag blijft zoals die was."))
        before = meeting.date
        values |= {"moved_from": None if values["date"] == meeting.moved_from else before, "weekday_accepted_at": None}
    tested = Meeting(**{field.attname: getattr(meeting, field.attname) for field in _columns()} | values)
    tested.full_clean(validate_unique=False, exclude=["search"])
    rises = {"sequence": F("sequence") + 1} if values.keys() & set(TOLD) else {}
    write(meeting, "meeting.changed", by=by, **values, **rises)
    if "date" in values:
        _move_along(meeting)
        table_waiting(meeting.council, by=by)
    if "visibility" in values:
        narrow_below(meeting, meeting.items, meeting.agreements, meeting.resolutions)
    invitations.tell_anew(meeting, told)
    publish()
    return True


@transaction.atomic
def cancel_meeting(*, by, meeting: Meeting, reason: str) -> None:
    """Call it off; its address stays and says why. What is due at it keeps pointing at it, and asks for another day.

    Raises Stale, and ValidationError without a reason.
    """
    if not reason.strip():
        raise ValidationError({"cancel_reason": _("Schrijf kort waarom het niet doorgaat.")})
    move_on(by=by, meeting=meeting, state=MeetingState.CANCELLED, cancel_reason=reason.strip())


@transaction.atomic
def move_on(*, by, meeting: Meeting, state: MeetingState, **values) -> None:
    """Bring a meeting to the next state; one that goes on after all is convened where people were invited to it.

    Raises Stale when that may not follow, or it was changed meanwhile.
    """
    told = invitations.facts(meeting)
    if (meeting.state, state) == (
        MeetingState.CANCELLED,
        MeetingState.PLANNED,
    ) and meeting.attendances.invited().exists():
        state = MeetingState.CONVENED
    if state not in MEETING_MOVES[MeetingState(meeting.state)]:
        raise Stale(meeting)
    values.setdefault("cancel_reason", "")
    was = meeting.state
    rises = {"sequence": F("sequence") + 1} if MeetingState.CANCELLED in (state, was) else {}
    verb = GOES_ON if was == MeetingState.CANCELLED else f"meeting.{state}"
    write(meeting, verb, by=by, only_if=Q(state=meeting.state), state=state, **values, **rises)
    if MeetingState.CANCELLED in (state, was):
        table_waiting(meeting.council, by=by)
    invitations.tell_anew(meeting, told)
    publish()


@transaction.atomic
def accept_weekday(*, by, meeting: Meeting) -> None:
    """Say that the date is right and the weekday in the text is not. Raises Stale."""
    write(meeting, "meeting.weekday_accepted", by=by, weekday_accepted_at=timezone.now())
    publish()


def _columns():
    return [field for field in Meeting._meta.concrete_fields if field.name != "search"]


def _free_slug(council: Council, date: date) -> str:
    """Its council and its day, with a number after it for a second one that day. The caller holds the lock."""
    stem = f"{slugify(council.slug)[:140]}-{date.isoformat()}"
    taken = set(Meeting.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    return next(slug for n in range(1, len(taken) + 2) if (slug := stem if n == 1 else f"{stem}-{n}") not in taken)


def _first_items(meeting: Meeting) -> list[AgendaItem]:
    template = meeting.series.agenda if meeting.series else []
    given = [(item["kind"], item["title"], item.get("minutes")) for item in template]
    items = given or [(kind, str(title), None) for kind, title in USUAL]
    return [
        AgendaItem(
            council=meeting.council,
            meeting=meeting,
            position=place,
            kind=kind,
            title=title,
            minutes_planned=n,
            visibility=meeting.visibility,
        )
        for place, (kind, title, n) in enumerate(items, 1)
    ]


def _move_along(meeting: Meeting) -> None:
    """What is due at the meeting is due on its day."""
    Agreement.objects.filter(due_meeting=meeting, state__in=ASKING).update(
        due_to=meeting.date, version=F("version") + 1, updated_at=timezone.now()
    )
