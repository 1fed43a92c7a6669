"""One's own calendar: a secret address, replaced or taken back at any time."""

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import Account, AuditEvent

from ..models import CalendarAddress


@transaction.atomic
def give_calendar_address(*, by: Account) -> CalendarAddress:
    """A new secret address; what was given before is worth nothing from now on."""
    return _renew(by, is_on=True)


@transaction.atomic
def stop_calendar_address(*, by: Account) -> CalendarAddress:
    """Take the address back without a new one."""
    return _renew(by, is_on=False)


def _renew(by: Account, *, is_on: bool) -> CalendarAddress:
    hold(f"calendar address of {by.pk}")
    address, made = CalendarAddress.objects.get_or_create(account=by, defaults={"is_on": is_on})
    if not made:
        address.generation, address.is_on, address.made_at = address.generation + 1, is_on, timezone.now()
        address.save(update_fields=["generation", "is_on", "made_at"])
    AuditEvent.record("calendar.given" if is_on else "calendar.stopped", address, by=by)
    return address
