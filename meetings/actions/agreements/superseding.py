"""One agreement in the place of another."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from ...letters.reminders import withdraw_reminders
from ...models import Agreement
from ...workflow import AGREEMENT_MOVES, AgreementState
from ..stale import Stale, publish, write
from .making import closing, keep_version


@transaction.atomic
def supersede_agreement(*, by, agreement: Agreement, successor: Agreement) -> None:
    """Have another agreement of the same council take its place. Raises Stale, and ValidationError for a circle."""
    seen, one = {agreement.pk}, successor
    while one is not None:
        if one.pk in seen or one.council_id != agreement.council_id:
            raise ValidationError(_("Kies een andere afspraak van deze groep, die niet zelf door deze is vervangen."))
        seen.add(one.pk)
        one = one.superseded_by
    if AgreementState.SUPERSEDED not in AGREEMENT_MOVES[AgreementState(agreement.state)]:
        raise Stale(agreement)
    state = AgreementState.SUPERSEDED
    withdraw_reminders(agreement)
    write(
        agreement, "agreement.superseded", by=by, only_if=Q(state=agreement.state), state=state,
        superseded_by=successor, **closing(agreement, state, by, ""),
    )  # fmt: skip
    keep_version(agreement, by)
    publish()
