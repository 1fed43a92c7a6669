"""The worker's part: for each that is due, a letter with what is new, or none.

The watermark moves in the transaction that writes the letter. So a worker that is killed half-way sends nothing twice
and loses nothing: either both are there or neither.
"""

import logging
from datetime import datetime, timedelta

from django.db import OperationalError, transaction
from django.utils import timezone

from .. import post
from ..models import Alert, Letter
from ..models.letter import LetterState
from ..selections.selection import BadSelection
from .actions import stop
from .kinds import KINDS
from .moments import next_moment

log = logging.getLogger(__name__)

# What is put before the public gets its moment when that begins, and is seen when it is done: this much later.
LAG = timedelta(minutes=5)
MOST_REFUSED = 3  # letters that a mail server takes from us in vain, one after the other


@transaction.atomic
def tell_one() -> bool:
    """Look for news for whoever waits longest; False when nobody waits. Two workers never have the same one."""
    now = timezone.now()
    alert = Alert.objects.due(now).order_by("due_at").select_for_update(skip_locked=True).first()
    if alert is None:
        return False
    if _refused(alert):
        stop(alert=alert)
        return True
    moved = {"due_at": next_moment(alert.every, now)}
    try:
        with transaction.atomic():
            moved |= _look(alert, now)
    except OperationalError:
        raise
    except Exception:
        log.exception("no news could be looked for")  # of one, and only that one waits for another day
    Alert.objects.filter(pk=alert.pk).update(**moved)
    return True


def _look(alert: Alert, now: datetime) -> dict:
    """Write the letter, if there is anything to tell; what is then otherwise in the row."""
    followed = KINDS[alert.kind]
    try:
        selection = followed.parse(alert.query)
    except BadSelection:
        return _broken(alert, now)
    until = max(now - LAG, alert.seen_until)
    if followed.count(selection, alert.seen_until, until):
        since = {"since": alert.seen_until.isoformat(), "until": until.isoformat()}
        _letter("alert-news", alert, until, since)
    return {"seen_until": until, "broken_at": None}


def _refused(alert: Alert) -> bool:
    """Whether the last letters were all refused: nobody is there any more."""
    last = Letter.objects.filter(key__startswith=f"alert-news-{alert.pk}-").order_by("-pk")
    states = list(last.values_list("state", flat=True)[:MOST_REFUSED])
    return states == [LetterState.FAILED] * MOST_REFUSED


def _broken(alert: Alert, now: datetime) -> dict:
    """A value is gone, like a theme that is called otherwise now: told once. The watermark waits for it."""
    if alert.broken_at:
        return {}
    _letter("alert-broken", alert, now)
    return {"broken_at": now}


def _letter(template: str, alert: Alert, moment: datetime, more: dict | None = None) -> None:
    context = {"pk": alert.pk, "generation": alert.generation} | (more or {})
    key = f"{template}-{alert.pk}-{moment:%Y%m%d%H%M%S%f}"
    post.queue(template, to=alert.email, key=key, context=context, language=alert.language)
