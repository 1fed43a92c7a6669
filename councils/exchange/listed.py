"""Lessons, questions and offers as lists show them: each is read once per public version, for all that show it."""

from collections.abc import Iterable

from django.utils import timezone

from haarlem_wijken.ground.caching.by_version import remember

from ..models import Council, Exchange
from .counts import everything
from .presentation import ExchangeRow

Key = tuple[str, int]


def listed(ids: Iterable[int], n: int) -> list[ExchangeRow]:
    """Those of these ids, in their order, as they are today; threads share what was read. 1 query at most."""
    today = timezone.localdate()
    found = remember.each([("exchange of a list", pk) for pk in ids], n, _read)
    return [ExchangeRow(one, today) for one in found.values()]


def told_by(council: Council, n: int, most: int) -> list[ExchangeRow]:
    """The newest of this council that hold, at most `most`."""
    today = timezone.localdate()
    holds = [told.pk for told in everything(n) if told.council == council.pk and not told.is_over(today)]
    return listed(holds[:most], n)


def _read(keys: list[Key]) -> dict[Key, Exchange]:
    found = Exchange.objects.for_list().filter(pk__in=[pk for _listed, pk in keys])
    return {("exchange of a list", one.pk): one for one in found}
