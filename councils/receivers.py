"""Who reads what is written to a council."""

from django.db.models import Q
from django.utils import timezone

from haarlem_wijken.ground.messages.receivers import Receiver

from .models import Council, SeatRole

KIND = "council"


def find(which: str | int) -> Receiver | None:
    """The living council with this address or number: its chair and secretary, else whoever has a seat. 3 queries."""
    by = Q(pk=which) if isinstance(which, int) else Q(slug=which)
    found = Council.objects.filter(by).first()
    if found is None or found.is_ended:
        return None
    seats = found.seats.on(timezone.localdate()).filter(person__account__is_active=True)
    both = list(seats.values_list("role", "person__account__email").order_by("pk"))
    board = [email for role, email in both if role in (SeatRole.CHAIR, SeatRole.SECRETARY)]
    areas = list(found.areas.values_list("pk", flat=True)[:2])
    return Receiver(
        kind=KIND, pk=found.pk, title=found.name, url=found.get_absolute_url(), website=found.website,
        area_id=areas[0] if len(areas) == 1 else None,
        addresses=tuple(dict.fromkeys(board or [email for _role, email in both])),
    )  # fmt: skip
