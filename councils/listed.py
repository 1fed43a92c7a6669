"""Councils as lists show them: each is read once per public version, for all pages that show it."""

from collections.abc import Iterable

from haarlem_wijken.ground.caching.by_version import remember

from .models import Council

Key = tuple[str, int]


def listed(ids: Iterable[int], n: int) -> list[Council]:
    """Those of these ids, in their order, read `for_list()` in public version `n`; threads share them. 3 queries at
    most.
    """
    return list(remember.each([("council of a list", pk) for pk in ids], n, _read).values())


def _read(keys: list[Key]) -> dict[Key, Council]:
    found = Council.objects.for_list().filter(pk__in=[pk for _listed, pk in keys])
    return {("council of a list", council.pk): council for council in found}
