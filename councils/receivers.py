"""Who reads what is written to a council."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from haarlem_wijken.ground.messages.receivers import Receiver
from haarlem_wijken.ground.models import Account

from .models import Council, Seat, SeatRole

KIND = "council"
BOARD = (SeatRole.CHAIR, SeatRole.SECRETARY)


def find(which: str | int) -> Receiver | None:
    """The living council with this address or number: its chair and secretary, else whoever has a seat. 3 queries."""
    by = Q(pk=which) if isinstance(which, int) else Q(slug=which)
    found = Council.objects.filter(by).first()
    if found is None or found.is_ended:
        return None
    seats = found.seats.on(timezone.localdate()).filter(person__account__is_active=True)
    both = list(seats.values_list("role", "person__account__email").order_by("pk"))
    board = [email for role, email in both if role in BOARD]
    areas = list(found.areas.values_list("pk", flat=True)[:2])
    return Receiver(
        kind=KIND, pk=found.pk, title=found.name, url=found.get_absolute_url(), website=found.website,
        area_id=areas[0] if len(areas) == 1 else None,
        addresses=tuple(dict.fromkeys(board or [email for _role, email in both])),
    )  # fmt: skip


def kept_by(account: Account) -> QuerySet:
    """The ids of the councils in which `account` is chair or secretary today; of one without, whoever has a seat."""
    now = Seat.objects.on(timezone.localdate())
    board = now.filter(council=OuterRef("council"), role__in=BOARD, person__account__is_active=True)
    mine = now.filter(Q(role__in=BOARD) | ~Exists(board), person__account=account)
    return mine.order_by().values("council")
