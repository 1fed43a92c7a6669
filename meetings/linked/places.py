"""Where what came of agreements is: the points of their calls for help, and of the initiatives linked with them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from django.utils import timezone

from haarlem_wijken.ground.town.atlas import Atlas
from initiatives.calls.presentation import CallRow
from initiatives.models import HelpCall, Initiative
from initiatives.presentation import Row, row

from ..models import Agreement, AgreementCall
from ..seeing import Access
from ..workflow import Linkable
from .reading import linked_things, links_of


class Listed(Protocol):
    """An agreement on a page, which may not be read yet."""

    pk: int
    agreement: Agreement | None


@dataclass(frozen=True)
class Placed:
    """A point on the map that an agreement led to. `number` is that of the list and of the map."""

    number: int
    agreement: Agreement
    result: CallRow | Row

    @property
    def point(self) -> tuple[float, float]:
        """(lat, lon) in WGS84 degrees."""
        return float(self.result.data["lat"]), float(self.result.data["lon"])

    @property
    def data(self) -> dict[str, object]:
        """`data-` attributes by which the map draws it."""
        return self.result.data | {"nr": self.number}

    @property
    def title(self) -> str:
        return self.data["title"]

    @property
    def url(self) -> str:
        return self.data["url"]


def placed(rows: Collection[Listed], access: Access, tree: Atlas, n: int) -> list[Placed]:
    """Of agreements that `access` may see, in their order; what has no point is left out.

    No query where nothing hangs on any of them; else 4 at most, and that of `rows`.
    """
    things = {(Linkable.AGREEMENT.value, one.pk) for one in rows}
    wanted = things & linked_things(n)
    found: dict[int, dict[tuple, CallRow | Row]] = {}
    if wanted:
        for pk, key, result in (*_calls(wanted, tree), *_initiatives(wanted, access, tree)):
            found.setdefault(pk, {})[key] = result
    results = [
        (one.agreement, result)
        for one in rows
        for result in found.get(one.pk, {}).values()
        if result.data and one.agreement
    ]
    return [Placed(number, one, result) for number, (one, result) in enumerate(results, 1)]


def _calls(wanted: set, tree: Atlas) -> Iterator[tuple[int, tuple, CallRow]]:
    """(id of the agreement, what it is, the call)."""
    tied = AgreementCall.objects.filter(agreement__in=[pk for _kind, pk in wanted]).values_list("call", "agreement")
    of = dict(tied)
    for call in HelpCall.objects.public().filter(pk__in=of).for_list().order_by("pk"):
        yield of[call.pk], (Linkable.CALL, call.pk), CallRow(call, tree, timezone.localdate())


def _initiatives(wanted: set, access: Access, tree: Atlas) -> Iterator[tuple[int, tuple, Row]]:
    links = [(pk, one.end) for (_kind, pk), all_of in links_of(access, wanted).items() for one in all_of]
    ids = {end.pk for _pk, end in links if end.kind == Linkable.INITIATIVE}
    rows = Initiative.objects.filter(pk__in=ids).for_list().in_bulk() if ids else {}
    for pk, end in links:
        if end.kind == Linkable.INITIATIVE and end.pk in rows:
            yield pk, end.thing, row(rows[end.pk], tree)
