"""How agreements are kept: of a group, or of everybody in an area. As far as who asks may see them."""

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from councils.models import Council
from councils.selection import serving_ids
from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.town.atlas import Node

from ..models import Agreement
from ..seeing import PUBLIC, Access
from ..selection.common import working_in
from ..workflow import ASKING, AgreementState

SHOWN = 5


@dataclass(frozen=True)
class HowKept:
    """`in_time` and `late` are done, without a date in time; of what is `open`, `overdue` should have been done."""

    open: int = 0
    overdue: int = 0
    in_time: int = 0
    late: int = 0
    dropped: int = 0

    @property
    def closed(self) -> int:
        return self.in_time + self.late + self.dropped


@dataclass(frozen=True)
class Some:
    """The SHOWN open ones that are due first, and how all are kept."""

    shown: list[Agreement]
    kept: HowKept

    @property
    def more(self) -> int:
        return self.kept.open - len(self.shown)


def of_council(council: Council, access: Access) -> Some:
    """2 queries."""
    return _some(Agreement.objects.visible_to(access).of_councils([council.pk]))


def of_area(node: Node, n: int) -> Some:
    """Of the councils that work there, what is public; 2 queries, once in public version `n` and day, and none where
    nobody ever agreed anything: most buurten.
    """
    if not serving_ids(node) & _places(n):
        return Some([], HowKept())
    key = ("agreements of an area", node.id, timezone.localdate())
    return remember(key, n, lambda: _some(Agreement.objects.visible_to(PUBLIC).of_councils(working_in([node]))))


def _places(n: int) -> frozenset[int]:
    """Ids of the areas served by councils that agreed something in public. 1 query, once in public version `n`."""
    return remember("areas where something was agreed", n, _asked_places)


def _asked_places() -> frozenset[int]:
    agreed = Agreement.objects.visible_to(PUBLIC).order_by().values("council")
    served = Council.areas.through.objects.filter(until=None, council__in=agreed)
    return frozenset(served.values_list("area", flat=True))


def how_kept(agreements: QuerySet[Agreement]) -> HowKept:
    """1 query."""
    closed_on = TruncDate("closed_at", tzinfo=timezone.get_default_timezone())
    done, asking = Q(state=AgreementState.DONE), Q(state__in=ASKING)
    too_late = Q(due_to__isnull=False, closed_on__gt=F("due_to"))
    counted = agreements.order_by().annotate(closed_on=closed_on).aggregate(
        open=Count("pk", filter=asking),
        overdue=Count("pk", filter=asking & Q(due_to__lt=timezone.localdate())),
        in_time=Count("pk", filter=done & ~too_late),
        late=Count("pk", filter=done & too_late),
        dropped=Count("pk", filter=Q(state=AgreementState.DROPPED)),
    )  # fmt: skip
    return HowKept(**counted)


def _some(agreements: QuerySet[Agreement]) -> Some:
    return Some(list(agreements.asking().for_list().in_order()[:SHOWN]), how_kept(agreements))
