"""Initiatives as lists show them: each is read once per public version, for all pages that show it."""

from collections.abc import Iterable

from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.caching.prepared import AmongIds, Prepared

from .models import Initiative

Key = tuple[str, object, int]


def listed(ids: Iterable[int], n: int) -> list[Initiative]:
    """Those of these ids, in their order, read `for_list()` in public version `n`; threads share them. 1 query at most.

    Kept for a day: on which days a call for help is open, each of them tells.
    """
    today = timezone.localdate()
    return list(remember.each([("listed", today, pk) for pk in ids], n, _read).values())


def _read(keys: list[Key]) -> dict[Key, Initiative]:
    _listed, today, _pk = keys[0]
    return {("listed", today, one.pk): one for one in _ASKED(ids=[pk for _listed, _day, pk in keys])}


_ASKED = Prepared(lambda ids: Initiative.objects.for_list().filter(AmongIds(ids)), ids=[0])
