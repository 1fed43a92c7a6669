"""Somebody signs in with another address from now on: whatever was theirs by the former one goes along."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import post
from ..erasing.traces import TRACES
from ..locks import hold
from ..models import Account, AuditEvent
from .sessions import end_other_sessions


@transaction.atomic
def change_address(*, account: Account, email: str, kept: str, by) -> None:
    """Of `account`, and of what each room keeps under its address. All its sessions end but the one with key `kept`.

    That the new address is theirs was shown before. The former one is told, as it may not have been them. Raises
    ValidationError for an address that has an account already.
    """
    email = email.lower()
    hold(f"address {email}")
    locked = Account.objects.select_for_update().get(pk=account.pk)
    former = locked.email
    if email == former:
        raise ValidationError(_("Dit is al je adres."))
    other = Account.objects.filter(email=email)
    other.filter(pk__in=Account.objects.unconfirmed_since(timezone.now())).delete()  # only typed at the sign-in page
    if other.exists():
        raise ValidationError(_("Bij dit adres hoort al een account. Wil je die twee samenvoegen? Schrijf ons."))
    for trace in TRACES:
        if trace.follow:
            found = (trace.rows.filter(**{f"{name}__iexact": former}) for name in trace.own_addresses)
            for rows in found:
                trace.follow(rows, email)
    Account.objects.filter(pk=account.pk).update(email=email)
    account.email = email
    end_other_sessions(account=account, kept=kept, by=by)
    event = AuditEvent.record("account.address_changed", account, by=by, fields=["email"])
    key = f"address-changed-{event.pk}"
    post.queue("address-changed", to=former, key=key, context={}, language=account.language)
