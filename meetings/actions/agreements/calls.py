"""The call for help that comes of an agreement, or of a line in minutes."""

from django.db import transaction

from haarlem_wijken.ground.models import AuditEvent
from initiatives.actions import place_call
from initiatives.models import HelpCall

from ...linked.of_meetings import item_end, meeting_end
from ...linked.of_others import call_end
from ...models import Agreement, AgreementCall, MinutesSection
from ...workflow import Relation
from ..linking import link


@transaction.atomic
def ask_for_help(*, by, agreement: Agreement, **given) -> HelpCall:
    """Place a call for help of the council of `agreement`, which stays tied to it; `given` as `place_call` has it.

    Raises ValidationError and OutsideHaarlem.
    """
    call = place_call(by=by, owner=agreement.council, **given)
    AgreementCall.objects.create(agreement=agreement, call=call)
    AuditEvent.record("agreement.call_placed", agreement, by=by)
    return call


@transaction.atomic
def ask_for_help_at(*, by, section: MinutesSection, **given) -> HelpCall:
    """Place a call for help of the council whose minutes `section` is a part of, linked with its item, or else with the
    meeting. `given` as `place_call` has it.

    Raises ValidationError and OutsideHaarlem.
    """
    meeting = section.minutes.meeting
    call = place_call(by=by, owner=meeting.council, **given)
    source = item_end(section.item) if section.item else meeting_end(meeting)
    link(by=by, source=source, target=call_end(call), relation=Relation.LED_TO)
    return call
