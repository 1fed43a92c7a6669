"""Decisions: written down once, put right, and ended by withdrawing them or by another in their place."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import AuditEvent, Revision

from ...models import Meeting, Minutes, Resolution
from ...workflow import ResolutionState
from ..minutes.starting import held
from ..narrowing import narrowest
from ..stale import Stale, changed, publish, write
from .making import next_number

KEPT_OF_RESOLUTION = ("text", "motivation", "review_on", "state", "superseded_by_id", "visibility")
HOLDS = {
    "state": ResolutionState.IN_FORCE, "ended_at": None, "ended_by": None, "ended_in": None, "ended_reason": "",
    "superseded_by": None,
}  # fmt: skip


@transaction.atomic
def make_resolution(*, by, meeting: Meeting, text: str, **values) -> Resolution:
    """Write down what was decided. Raises ValidationError."""
    year = meeting.date.year
    seq = next_number(Resolution, meeting.council, year)
    values["visibility"] = narrowest(values.get("visibility"), meeting, values.get("item"))
    resolution = Resolution(council=meeting.council, meeting=meeting, year=year, seq=seq, text=text, **values)
    resolution.full_clean()
    resolution.save()
    keep_resolution(resolution, by)
    AuditEvent.record("resolution.made", resolution, by=by)
    publish()
    return resolution


@transaction.atomic
def change_resolution(*, by, resolution: Resolution, **values) -> bool:
    """Put its `text`, `motivation` or `review_on` right; False when all is the same.

    Raises Stale when somebody was first or the minutes of its meeting are adopted: then an erratum says it. Raises
    ValidationError.
    """
    for pk in Minutes.objects.filter(meeting=resolution.meeting_id).values_list("pk", flat=True):
        held(pk, resolution)
    values = changed(resolution, values)
    if not values:
        return False
    tested = Resolution.objects.get(pk=resolution.pk)
    for name, value in values.items():
        setattr(tested, name, value)
    tested.full_clean()
    write(resolution, "resolution.changed", by=by, **values)
    keep_resolution(resolution, by)
    publish()
    return True


@transaction.atomic
def end_resolution(
    *, by, resolution: Resolution, reason: str = "", successor: Resolution | None = None, meeting: Meeting | None = None
) -> None:
    """Withdraw it, which needs a `reason`, or have `successor` take its place. `meeting`: the one that did so.

    Where it was decided nothing changes, also in adopted minutes: that it ended stands beside it. Raises Stale when it
    was ended before or somebody was first, and ValidationError.
    """
    reason = reason.strip()
    _refuse(resolution, reason, successor, meeting)
    state = ResolutionState.SUPERSEDED if successor else ResolutionState.WITHDRAWN
    write(
        resolution, f"resolution.{state.name.lower()}", by=by, only_if=Q(state=ResolutionState.IN_FORCE), state=state,
        ended_at=timezone.now(), ended_by=by, ended_in=meeting, ended_reason=reason, superseded_by=successor,
    )  # fmt: skip
    keep_resolution(resolution, by, reason)
    publish()


@transaction.atomic
def resume_resolution(*, by, resolution: Resolution, reason: str) -> None:
    """Have it hold again. Raises Stale when it holds or somebody was first, and ValidationError without a reason."""
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": _("Schrijf kort waarom.")})
    write(resolution, "resolution.resumed", by=by, only_if=~Q(state=ResolutionState.IN_FORCE), **HOLDS)
    keep_resolution(resolution, by, reason)
    publish()


def _refuse(resolution: Resolution, reason: str, successor: Resolution | None, meeting: Meeting | None) -> None:
    if not (successor or reason):
        raise ValidationError({"reason": _("Schrijf kort waarom.")})
    if meeting and (meeting.council_id != resolution.council_id or meeting.date < resolution.meeting.date):
        raise ValidationError({"meeting": _("Kies een bijeenkomst van deze groep, van die dag of later.")})
    seen, one = {resolution.pk}, successor
    while one is not None:
        if one.pk in seen or one.council_id != resolution.council_id:
            words = _("Kies een ander besluit van deze groep, dat niet zelf door dit is vervangen.")
            raise ValidationError({"successor": words})
        seen.add(one.pk)
        one = one.superseded_by
    if resolution.is_ended:
        raise Stale(resolution)


def keep_resolution(resolution: Resolution, by, why: str = "") -> None:
    """Have the history hold how it is now: last before `publish` in each action here."""
    values = {name: getattr(resolution, name) for name in KEPT_OF_RESOLUTION}
    dates = {name: value.isoformat() for name, value in values.items() if isinstance(value, date)}
    Revision.keep(resolution, values | dates | {"why": why}, by=by)
