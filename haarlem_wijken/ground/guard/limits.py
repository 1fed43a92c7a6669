"""How often a visitor may ask for what costs much: counted in PostgreSQL, for all processes at once.

The limits are settings.LIMITS, per minute of the clock. Fixed minutes cost one statement and tell the exact wait; the
price is that around a whole minute two minutes' worth may pass within seconds.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps

from django.conf import settings
from django.db import InterfaceError, InternalError, OperationalError, connection
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from haarlem_wijken.database.first import asked_first

from ..models import Tally
from .visitors import visitor

log = logging.getLogger(__name__)

KEPT = timedelta(minutes=5)  # only the running minute is counted; the rest is for clocks that differ
AN_HOUR = timedelta(hours=1)
SENT = "sent-"  # kinds that begin so are counted over an hour
# A count that is lost in a crash harms nobody: no request waits until it is on the disk.
COUNT = """
    INSERT INTO ground_tally (kind, visitor, minute, count)
    SELECT %s, %s, %s, 1 FROM (SELECT set_config('synchronous_commit', 'off', true)) AS without_waiting
    ON CONFLICT (kind, visitor, minute) DO UPDATE SET count = ground_tally.count + 1
    RETURNING count, (SELECT n FROM ground_publicversion WHERE id = 1)"""


def limited(kind: str) -> Callable:
    """Decorates a view: beyond settings.LIMITS[kind] requests in a minute a visitor gets 429 with the seconds left in
    Retry-After; the roof gives it words. Stands outside @public: an answer from a cache counts too, and the version
    that @public needs comes along with the count.
    """

    def decorator(view: Callable) -> Callable:
        @wraps(view)
        def counted(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            now = timezone.now()
            count, version = _count(kind, visitor(request), now)
            if count > settings.LIMITS[kind]:
                return HttpResponse(status=429, headers={"Retry-After": str(60 - now.second)})
            if version is not None:
                request.public_version = version
            return view(request, *args, **kwargs)

        return counted

    return decorator


def _count(kind: str, who: bytes, now: datetime) -> tuple[int, int | None]:
    """Requests of this kind by `who` in this minute, with this one, and the public version; (0, None) when it cannot be
    written down.

    A database that is full, busy or read-only still makes pages, and one that is away makes the view fail by itself.
    """

    def ask() -> tuple[int, int | None]:
        with connection.cursor() as cursor:
            cursor.execute(COUNT, [kind, who, now.replace(second=0, microsecond=0)])
            return cursor.fetchone()

    try:
        return asked_first(ask)
    except (OperationalError, InterfaceError, InternalError):
        log.warning("a request was not counted: the database could not write")
        return 0, None


def count_sent(request: HttpRequest, kind: str) -> int:
    """Count one thing of this kind that this visitor sends in: how many within an hour, with this one. 2 queries."""
    _count(SENT + kind, visitor(request), timezone.now())
    return sent_in_last_hour(request, kind)


def sent_in_last_hour(request: HttpRequest, kind: str) -> int:
    """How many things of this kind this visitor has sent in within an hour. 1 query."""
    since = timezone.now() - AN_HOUR
    mine = Tally.objects.filter(kind=SENT + kind, visitor=visitor(request), minute__gt=since)
    return mine.aggregate(total=Sum("count", default=0))["total"]


def purge_tallies() -> None:
    """Remove the counts that no longer count. Done by the worker."""
    now = timezone.now()
    Tally.objects.filter(minute__lt=now - KEPT).exclude(kind__startswith=SENT, minute__gt=now - AN_HOUR).delete()
