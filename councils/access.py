"""Gates of councils: everybody may read one, who has a seat now may write for it."""

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from haarlem_wijken.ground.access import Permission, may, require
from haarlem_wijken.ground.models import Account

from .models import Council, Seat


def seats_of(account: Account):
    """The seats `account` has today, in Amsterdam, each with its council."""
    today = timezone.localdate()
    if not account.is_authenticated:
        return Seat.objects.none()
    current = Q(until=None) | Q(until__gt=today)
    return Seat.objects.filter(current, person__account=account, since__lte=today).select_related("council")


def seat_of(account: Account, council: Council) -> Seat | None:
    """The seat of `account` in `council` today; 1 query."""
    return seats_of(account).filter(council=council).first()


def may_write(account: Account, council: Council) -> bool:
    """Whether `account` may write for `council`."""
    return may(account, Permission.WRITE_FOR_COUNCIL, has_seat=seat_of(account, council) is not None)


def council_to_write(account: Account, slug: str) -> Council:
    """The council with this address, for who may write for it.

    Raises Http404 (unknown) or PermissionDenied (no seat).
    """
    council = get_object_or_404(Council, slug=slug)
    require(account, Permission.WRITE_FOR_COUNCIL, has_seat=seat_of(account, council) is not None)
    return council
