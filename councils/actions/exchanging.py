"""What councils learn from each other, want and offer."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion

from ..letters import tell_given_back, tell_taken_away
from ..models import Council, Exchange, ExchangeKind
from .alive import sign_of_life

WORDS = ("kind", "title", "text", "language", "theme", "until")


class ExchangeChanged(Exception):
    """Somebody of the council changed it meanwhile."""


@transaction.atomic
def share_exchange(*, council: Council, by, **words) -> Exchange:
    """Something of `council` that all read at once; `words` are WORDS. A sign of life. Raises ValidationError."""
    made = Exchange(council=council, **words)
    made.full_clean()
    made.save(force_insert=True)
    AuditEvent.record("exchange.shared", made, by=by, fields=sorted(words))
    sign_of_life(council=council, by=by, reason="exchange")
    PublicVersion.raise_()
    return made


@transaction.atomic
def change_exchange(*, exchange: Exchange, base_version: int, by, **words) -> bool:
    """Other words over version `base_version`. False when they are the same. What becomes a lesson is over no more.

    Raises ExchangeChanged when somebody else changed it meanwhile, and ValidationError.
    """
    row = Exchange.objects.select_for_update().get(pk=exchange.pk)
    changed = [name for name in WORDS if name in words and getattr(row, name) != words[name]]
    if not changed:
        return False
    if row.version != base_version:
        raise ExchangeChanged
    for name in changed:
        setattr(row, name, words[name])
    if row.kind == ExchangeKind.LESSON:
        row.ended_at = None
    row.version, row.changed_at = row.version + 1, timezone.now()
    row.full_clean()
    row.save(update_fields=[*changed, "ended_at", "version", "changed_at"])
    AuditEvent.record("exchange.changed", row, by=by, fields=changed)
    PublicVersion.raise_()
    return True


def end_exchange(*, exchange: Exchange, by) -> bool:
    """What was wanted is found, or what was offered is given. False when it was over, and for a lesson."""
    open_now = Exchange.objects.standing().exclude(kind=ExchangeKind.LESSON).filter(ended_at=None)
    return _write(open_now, exchange, "exchange.ended", by, ended_at=timezone.now())


def reopen_exchange(*, exchange: Exchange, by) -> bool:
    """It holds again; a day that is past holds it no more."""
    today = timezone.localdate()
    until = None if exchange.until and exchange.until < today else exchange.until
    there = Exchange.objects.standing()
    over = there if until != exchange.until else there.exclude(ended_at=None)
    return _write(over, exchange, "exchange.reopened", by, ended_at=None, until=until)


def remove_exchange(*, exchange: Exchange, by) -> bool:
    """Its council takes it from the lists."""
    return _write(Exchange.objects.standing(), exchange, "exchange.removed", by, removed_at=timezone.now())


def restore_exchange(*, exchange: Exchange, by) -> bool:
    """Its council puts it back; not what a moderator took away."""
    gone = Exchange.objects.exclude(removed_at=None).filter(taken_away="")
    return _write(gone, exchange, "exchange.restored", by, removed_at=None)


@transaction.atomic
def take_away_exchange(*, exchange: Exchange, by, why: str) -> bool:
    """A moderator takes it from the lists; its council reads `why`, and its members in a letter in ten minutes. Raises
    ValueError without a reason.
    """
    if not why:
        raise ValueError("why")
    there = Exchange.objects.standing()
    if not _write(there, exchange, "exchange.taken_away", by, removed_at=timezone.now(), taken_away=why):
        return False
    tell_taken_away(exchange, by)
    return True


@transaction.atomic
def give_back_exchange(*, exchange: Exchange, by) -> bool:
    """A moderator takes that back; who was told that it is gone, is told that it is there."""
    gone = Exchange.objects.exclude(taken_away="")
    if not _write(gone, exchange, "exchange.given_back", by, removed_at=None, taken_away=""):
        return False
    tell_given_back(exchange)
    return True


@transaction.atomic
def _write(rows, exchange: Exchange, verb: str, by, **values) -> bool:
    """False when `exchange` is not among `rows` any more: somebody was first."""
    if not rows.filter(pk=exchange.pk).update(version=F("version") + 1, **values):
        return False
    AuditEvent.record(verb, exchange, by=by, fields=sorted(values))
    PublicVersion.raise_()
    return True
