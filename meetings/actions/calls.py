"""The call for help that comes of an agreement."""

from django.db import transaction

from haarlem_wijken.ground.models import AuditEvent
from initiatives.actions import place_call
from initiatives.models import HelpCall

from ..models import Agreement, AgreementCall


@transaction.atomic
def ask_for_help(*, by, agreement: Agreement, **given) -> HelpCall:
    """Place a call for help of the council of `agreement`, which stays tied to it; `given` as `place_call` has it.

    Raises ValidationError and OutsideHaarlem.
    """
    call = place_call(by=by, owner=agreement.council, **given)
    AgreementCall.objects.create(agreement=agreement, call=call)
    AuditEvent.record("agreement.call_placed", agreement, by=by)
    return call
