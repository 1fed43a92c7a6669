"""When the next letter is due: in the morning, of Amsterdam."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from ..models.alert import Every

MORNING = time(7)


def next_moment(every: str, now: datetime) -> datetime:
    """The first morning after `now`; of a weekly letter that of a Monday."""
    here = timezone.localtime(now)
    day = here.date() + timedelta(days=0 if here.time() < MORNING else 1)
    if every == Every.WEEK:
        day += timedelta(days=-day.weekday() % 7)
    return timezone.make_aware(datetime.combine(day, MORNING))
