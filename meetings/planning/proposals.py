"""The next days of a series, with what somebody should know before they plan a meeting on one."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from ..models import Meeting, MeetingSeries
from .holidays import warnings_for
from .recurrence import days

AHEAD = timedelta(days=400)
MOST = 12  # days at once


@dataclass(frozen=True)
class Proposed:
    """One day: what is odd about it, and the meetings of the council on it."""

    day: date
    warnings: list[str]
    there: list[Meeting]

    @property
    def is_free(self) -> bool:
        return not self.there and not self.warnings


def proposed(series: MeetingSeries) -> list[Proposed]:
    """The days after today by its rule, in step with its last meeting. 2 queries."""
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    latest = series.meetings.filter(date__lte=today).order_by("-date").values_list("date", flat=True).first()
    coming = series.meetings.order_by("date").values_list("date", flat=True).first()
    step = days(series.rule, latest or coming or tomorrow, today + AHEAD, 400)
    found = [day for day in step if day > today][:MOST]
    there: dict[date, list[Meeting]] = {}
    for meeting in Meeting.objects.going_on().filter(council=series.council_id, date__in=found):
        there.setdefault(meeting.date, []).append(meeting)
    return [Proposed(day, warnings_for(day), there.get(day, [])) for day in found]
