"""One conditional update per write: who saw an older version overwrites nothing."""

from django.db import models
from django.db.models import F
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, PublicVersion


class Stale(Exception):
    """It was changed since it was read, or what is asked may not follow its state. `.now` is how it is."""

    def __init__(self, now: models.Model):
        super().__init__(str(now.pk))
        self.now = now


def write(obj: models.Model, verb: str, *, by, reason: str = "", only_if: models.Q | None = None, **values) -> None:
    """Set `values` where `obj` is still at the version it was read at, raise that, and record `verb`.

    In the caller's transaction, which ends with `PublicVersion.raise_()`. Raises Stale.
    """
    now = {"updated_at": timezone.now()} if hasattr(obj, "updated_at") else {}
    rows = type(obj)._base_manager.filter(only_if or models.Q(), pk=obj.pk, version=obj.version)
    if not rows.update(version=F("version") + 1, **values, **now):
        raise Stale(type(obj)._base_manager.get(pk=obj.pk))
    obj.refresh_from_db()
    AuditEvent.record(verb, obj, by=by, reason=reason, fields=sorted(values))


def changed(obj: models.Model, values: dict) -> dict:
    """What of `values` differs from what `obj` has."""
    return {name: value for name, value in values.items() if getattr(obj, name) != value}


def publish() -> None:
    """What the public sees may have changed; last of each action."""
    PublicVersion.raise_()
