"""What comes back: its rule, and the meetings that are made of it by a person's wish."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from councils.models import Council
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent

from ..models import Meeting, MeetingSeries
from .planning import plan_meeting
from .stale import changed, write


@transaction.atomic
def make_series(*, by, council: Council, **values) -> MeetingSeries:
    """A new one, without meetings yet. Raises ValidationError, also for a name that the council has."""
    series = MeetingSeries(council=council, **values)
    series.full_clean()
    series.save()
    AuditEvent.record("series.made", series, by=by)
    return series


@transaction.atomic
def change_series(*, by, series: MeetingSeries, **values) -> bool:
    """From now on; meetings that are planned stay as they are. False when all is the same. Raises Stale."""
    values = changed(series, values)
    if not values:
        return False
    for name, value in values.items():
        setattr(series, name, value)
    series.full_clean()
    write(series, "series.changed", by=by, **values)
    return True


@transaction.atomic
def end_series(*, by, series: MeetingSeries) -> None:
    """No more meetings are made of it. Those that are planned go on, until somebody calls them off. Raises Stale."""
    write(series, "series.ended", by=by, ended_on=timezone.localdate())


@transaction.atomic
def resume_series(*, by, series: MeetingSeries) -> None:
    """Go on with what had ended. Raises Stale."""
    write(series, "series.resumed", by=by, ended_on=None)


@transaction.atomic
def plan_of_series(*, by, series: MeetingSeries, on: Iterable[date]) -> list[Meeting]:
    """A meeting on each of these days, but where the series has one. Raises ValidationError when it has ended."""
    if series.ended_on:
        raise ValidationError(_("Deze reeks is gestopt."))
    hold(f"series {series.pk}")
    there = set(series.meetings.values_list("date", flat=True))
    return [
        plan_meeting(
            by=by, council=series.council, date=day, series=series, start=series.start, end=series.end,
            place=series.place,
        )
        for day in sorted(set(on) - there)
    ]  # fmt: skip
