"""What the queue shows to everybody: how long an answer takes, what waits, what was decided. Nobody is in it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from ..models import CaseState

DAYS, MONTHS = 90, 12
# Below it a percentile says more about one sender than about moderators.
ENOUGH = 5
HOUR = 3600

# One pass over the decisions of the last months: per month (Amsterdam), and without month of the last days.
# Nobody waited for what a moderator entered for somebody: its decision makes version 2, that of what is sent in 3.
_SPEED = """
    WITH answers AS (
        SELECT at, waiting_since FROM ground_casedecision decision WHERE NOT (version = 2 AND EXISTS (
            SELECT FROM ground_auditevent WHERE verb = 'case.entered'
            AND object_type = 'ground.case' AND object_id = decision.case_id::text)))
    SELECT date_trunc('month', at AT TIME ZONE %(zone)s)::date AS month, count(*),
        percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM at - waiting_since)),
        count(*) FILTER (WHERE at - waiting_since <= %(promise)s)
    FROM answers WHERE at >= %(months)s GROUP BY 1
    UNION ALL
    SELECT NULL, count(*),
        percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM at - waiting_since)),
        count(*) FILTER (WHERE at - waiting_since <= %(promise)s)
    FROM answers WHERE at >= %(days)s
    ORDER BY 1 DESC NULLS FIRST"""
_OUTCOMES = """
    SELECT kind, decision.state, decision.reason, count(*)
    FROM ground_casedecision decision JOIN ground_case ON ground_case.id = case_id
    WHERE at >= %(days)s GROUP BY 1, 2, 3"""
_WAITING = "SELECT count(*), min(waiting_since) FROM ground_case WHERE state = 'waiting'"


@dataclass(frozen=True)
class Speed:
    """How long answers took in a month (its first day), or in the last DAYS (None). Times in seconds, None when fewer
    than ENOUGH were given.
    """

    month: date | None
    number: int
    median: float | None
    most: float | None  # nine of ten were as quick
    in_time: int


@dataclass(frozen=True)
class CaseFigures:
    at: datetime
    recent: Speed
    months: list[Speed]
    waiting: int
    longest: timedelta | None
    outcomes: dict[str, int] = field(default_factory=dict)  # state to how many
    reasons: dict[tuple[str, str], int] = field(default_factory=dict)  # kind and reason of what was declined


def case_figures() -> CaseFigures:
    """The figures as they were at most an hour ago. No query then, else 3."""
    return cache.get_or_set(f"case-figures-{timezone.now():%Y%m%d%H}", count, HOUR)


def count() -> CaseFigures:
    now = timezone.now()
    since = _months_ago(timezone.localtime(now), MONTHS - 1)
    values = {
        "zone": settings.TIME_ZONE, "promise": timedelta(hours=settings.PROMISE_HOURS), "months": since,
        "days": now - timedelta(days=DAYS),
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_SPEED, values)
        recent, *months = [_speed(*row) for row in cursor.fetchall()]
        cursor.execute(_OUTCOMES, values)
        decided = cursor.fetchall()
        cursor.execute(_WAITING)
        waiting, oldest = cursor.fetchone()
    outcomes, reasons = {}, {}
    for kind, state, reason, number in decided:
        outcomes[state] = outcomes.get(state, 0) + number
        if state == CaseState.DECLINED:
            reasons[kind, reason] = reasons.get((kind, reason), 0) + number
    return CaseFigures(now, recent, months, waiting, now - oldest if oldest else None, outcomes, reasons)


def _speed(month, number, times, in_time) -> Speed:
    median, most = times if number >= ENOUGH else (None, None)
    return Speed(month, number, median, most, in_time)


def _months_ago(now: datetime, months: int) -> datetime:
    """The first moment of the month so many months ago."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    return now.replace(year=year, month=month + 1, day=1, hour=0, minute=0, second=0, microsecond=0, fold=0)
