"""What is done with following. Each is one transaction. Who has no account shows by a mailed link that an address is
theirs: history knows no `by` then.
"""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .. import post
from ..locks import hold
from ..models import Account, Alert, AuditEvent
from ..register import UNCONFIRMED_ALERTS, UNDO_ALERTS
from .limits import SLOT, check_address, check_number
from .moments import next_moment


@transaction.atomic
def ask(*, email: str, kind: str, query: str, every: str, language: str) -> None:
    """Keep what somebody asks, and mail that address a link; nothing else is sent before it is followed.

    Asked again it stays one. Of what is followed already the letter says so, and nobody but who reads it hears it.
    Raises TooMany, whether the address follows anything or not.
    """
    hold(f"alerts of {email}")
    check_address(email)
    known = Alert.objects.filter(email=email, kind=kind, query=query).first()
    now = timezone.now()
    slot = int(now.timestamp() // SLOT.total_seconds())
    if known and known.confirmed_at and not known.stopped_at:
        _letter("alert-known", known, f"{known.pk}-{slot}")
        Alert.objects.filter(pk=known.pk).update(asked_at=now)
        return
    values = {"every": every, "language": language, "asked_at": now, "confirmed_at": None, "stopped_at": None}
    made, _ = Alert.objects.update_or_create(email=email, kind=kind, query=query, defaults=values)
    AuditEvent.record("alert.asked", made)
    _letter("alert-confirm", made, f"{made.pk}-{slot}")


@transaction.atomic
def follow(*, account: Account, kind: str, query: str, every: str, by: Account) -> Alert:
    """Who is signed in follows at once: the address is proven. Raises TooMany."""
    hold(f"alerts of {account.email}")
    found = Alert.objects.filter(email=account.email, kind=kind, query=query).first()
    if found and found.confirmed_at and not found.stopped_at:
        change(alert=found, every=every, by=by)
        return found
    check_number(account.email)
    values = {"every": every, "language": account.language, **_beginning(every)}
    made, _ = Alert.objects.update_or_create(email=account.email, kind=kind, query=query, defaults=values)
    AuditEvent.record("alert.followed", made, by=by)
    return made


@transaction.atomic
def confirm(*, alert: Alert) -> bool:
    """The button behind the mailed link was pressed: from now on it counts. False when it did. Raises TooMany."""
    hold(f"alerts of {alert.email}")
    fresh = Alert.objects.filter(pk=alert.pk, confirmed_at=None)
    if not fresh.exists():
        return False
    check_number(alert.email)
    fresh.update(**_beginning(alert.every))
    AuditEvent.record("alert.confirmed", alert)
    return True


@transaction.atomic
def stop(*, alert: Alert, by: Account | None = None) -> bool:
    """No more letters about it; a while it can be taken back. False when it was stopped already."""
    stopped = Alert.objects.living().filter(pk=alert.pk).update(stopped_at=timezone.now())
    if stopped:
        AuditEvent.record("alert.stopped", alert, by=by)
    return bool(stopped)


@transaction.atomic
def stop_all(*, email: str, by: Account | None = None) -> int:
    """The same for all that an address follows; how many that were."""
    return sum(stop(alert=alert, by=by) for alert in Alert.objects.living().filter(email=email))


@transaction.atomic
def resume(*, alert: Alert, by: Account | None = None) -> bool:
    """Take back that it was stopped: what came in between is told too. False when it was not stopped."""
    back = Alert.objects.filter(pk=alert.pk, stopped_at__isnull=False).update(stopped_at=None)
    if back:
        AuditEvent.record("alert.resumed", alert, by=by)
    return bool(back)


@transaction.atomic
def change(*, alert: Alert, every: str, by: Account | None = None) -> bool:
    """How often letters come. False when that is how it was."""
    due = next_moment(every, timezone.now())
    changed = Alert.objects.filter(pk=alert.pk).exclude(every=every).update(every=every, due_at=due)
    if changed:
        AuditEvent.record("alert.changed", alert, by=by, fields=["every"])
    return bool(changed)


def forget_alerts() -> int:
    """Remove what nobody confirmed in time, and what was stopped and not taken back. Done by the worker."""
    now = timezone.now()
    late = Q(confirmed_at=None, asked_at__lt=now - UNCONFIRMED_ALERTS) | Q(stopped_at__lt=now - UNDO_ALERTS)
    return Alert.objects.filter(late).delete()[0]


def _beginning(every: str) -> dict:
    """What came before is not news."""
    now = timezone.now()
    due = next_moment(every, now)
    return {"confirmed_at": now, "stopped_at": None, "seen_until": now, "due_at": due, "broken_at": None}


def _letter(template: str, alert: Alert, key: str) -> None:
    context = {"pk": alert.pk, "generation": alert.generation}
    post.queue(template, to=alert.email, key=f"{template}-{key}", context=context, language=alert.language)
