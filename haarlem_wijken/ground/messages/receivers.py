"""To whom people can write: rooms say who keeps their things."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet

from ..models import Account, Silence


@dataclass(frozen=True)
class Receiver:
    """One thing of a room. `addresses` of who keeps it; when there is none, moderators read the message."""

    kind: str
    pk: int
    title: str
    url: str
    language: str = "nl"
    area_id: int | None = None
    website: str = ""
    addresses: tuple[str, ...] = field(default=(), repr=False)


# Kind -> what finds the receiver of a slug (str) or a number (int); None where nobody can be written to.
RECEIVERS: dict[str, Callable[[str | int], Receiver | None]] = {}

# Kind -> the ids of what an account keeps: exactly that whose receiver has its address.
KEPT_BY: dict[str, Callable[[Account], QuerySet]] = {}


def receives(kind: str, find: Callable[[str | int], Receiver | None], kept_by: Callable[[Account], QuerySet]) -> None:
    """Called by a room's AppConfig.ready()."""
    RECEIVERS[kind], KEPT_BY[kind] = find, kept_by


def receiver(kind: str, which: str | int) -> Receiver | None:
    find = RECEIVERS.get(kind)
    return find(which) if find else None


def is_silent(kind: str, column: str = "pk") -> Exists:
    """For a queryset of a room's things, or of what has one in `column`: whether who keeps it wants no messages."""
    return Exists(Silence.objects.filter(to_kind=kind, to_id=OuterRef(column)))
