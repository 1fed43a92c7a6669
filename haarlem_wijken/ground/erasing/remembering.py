"""The erase list: who was taken away, so that putting back an older backup takes them away again.

It holds a keyed hash of an address, never the address. Whoever has the list and not SECRET_KEY learns nothing from it.
"""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ..models import Erasure
from ..register import ERASURES
from .subject import Subject
from .traces import TRACES

PERSON = "person {}"


def remember(subject: Subject) -> None:
    """Write them on the list; whoever is on it gets a new moment."""
    for mark in (subject.email, *(PERSON.format(one.pk) for one in subject.persons)):
        Erasure.objects.update_or_create(digest=digests_of(mark)[0], defaults={"at": timezone.now()})


def digests_of(mark: str) -> list[str]:
    """By the key of now, and by those it had before."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [salted_hmac("haarlem_wijken.erased", mark, secret=key, algorithm="sha256").hexdigest() for key in keys]


def lines() -> list[str]:
    """The list as it stands beside backups: a digest and a moment per line."""
    return [f"{one.digest} {one.at.isoformat()}" for one in Erasure.objects.order_by("at", "pk")]


def take_over(written: Iterable[str]) -> set[str]:
    """Put lines of a list on the list that is kept, of each the latest moment; digests that were not on it so.

    The list in a backup is as old as its rows: who is on it like this was erased in those rows already, and who came
    back after that stays.
    """
    new = set()
    for line in written:
        digest, _space, moment = line.strip().partition(" ")
        at = datetime.fromisoformat(moment)
        row, made = Erasure.objects.get_or_create(digest=digest, defaults={"at": at})
        if not made and row.at < at:
            Erasure.objects.filter(pk=row.pk).update(at=at)
        if made or row.at < at:
            new.add(digest)
    return new


def meant_by(listed: set[str]) -> tuple[list[str], list[int]]:
    """Addresses, and numbers of persons, in the database that have one of these digests."""
    if not listed:
        return [], []
    addresses: set[str] = set()
    persons: set[int] = set()
    for trace in TRACES:
        for name in trace.address:
            addresses |= {one.lower() for one in trace.rows.values_list(name, flat=True).distinct() if one}
        if trace.model == "ground.Person":
            persons = set(trace.rows.filter(erased_at=None).values_list("pk", flat=True))
    return (
        sorted(one for one in addresses if listed.intersection(digests_of(one))),
        sorted(pk for pk in persons if listed.intersection(digests_of(PERSON.format(pk)))),
    )


def forget_erasures() -> int:
    """Take from the list who was erased so long ago that no backup knows them. By the worker."""
    return Erasure.objects.filter(at__lt=timezone.now() - ERASURES).delete()[0]
