"""Where somebody is signed in: to see it, and to end it. A session's key is a secret; people get a name made of it."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from ..models import Account, AuditEvent, Session

SIGNED_IN_AT, SEEN_AT, DEVICE = "signed_in_at", "seen_at", "device"  # in a session; moments in seconds since 1970
STAFF_IDLE_SECONDS = 2 * 3600
STAFF_SECONDS = 12 * 3600


def is_over(held: dict, *, staff: bool, now: float) -> bool:
    """Whether the time of a session with these contents is up. `staff`: of somebody with rights over the portal."""
    signed_in_at = held.get(SIGNED_IN_AT, now)
    if now - signed_in_at > settings.SESSION_COOKIE_AGE:
        return True
    idle = now - held.get(SEEN_AT, signed_in_at)
    return staff and (now - signed_in_at > STAFF_SECONDS or idle > STAFF_IDLE_SECONDS)


@dataclass(frozen=True)
class OpenSession:
    """One place where somebody is signed in. `is_this`: the one that asks."""

    name: str
    device: str
    since: datetime | None
    seen: datetime | None
    is_this: bool


def open_sessions(account: Account, this: str) -> list[OpenSession]:
    """Where `account` is signed in: first here (the session with key `this`), then what was seen last. 1 query."""
    now = time.time()
    found = []
    for row in Session.objects.filter(account=account, expire_date__gt=timezone.now()):
        held = row.get_decoded()
        if is_over(held, staff=bool(account.role), now=now):
            continue
        since = _moment(held.get(SIGNED_IN_AT))
        seen = _moment(held.get(SEEN_AT)) or since
        found.append(OpenSession(_name(row.pk), held.get(DEVICE, ""), since, seen, row.pk == this))
    return sorted(found, key=lambda one: (not one.is_this, -one.seen.timestamp() if one.seen else 0))


@transaction.atomic
def end_session(*, account: Account, name: str, by) -> bool:
    """End one session of `account`. False when it was over already."""
    keys = Session.objects.filter(account=account).values_list("pk", flat=True)
    return _end([key for key in keys if constant_time_compare(_name(key), name)], account, by)


@transaction.atomic
def end_other_sessions(*, account: Account, kept: str, by) -> bool:
    """End all sessions of `account` but the one with key `kept`. False when there was no other."""
    others = Session.objects.filter(account=account).exclude(pk=kept)
    return _end(list(others.values_list("pk", flat=True)), account, by)


def _end(keys: list[str], account: Account, by) -> bool:
    ended = Session.objects.filter(pk__in=keys).delete()[0]
    if ended:
        AuditEvent.record("account.session_ended", account, by=by)
    return bool(ended)


def _name(key: str) -> str:
    return salted_hmac("haarlem_wijken.session", key, algorithm="sha256").hexdigest()[:32]


def _moment(seconds: float | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, tz=UTC) if seconds else None
