"""Handing what was sent in over to another address: both hear of it, and the new one decides."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.messages.actions import replace_links
from haarlem_wijken.ground.models import AuditEvent

from ..models import Initiative, Proposal, Transfer
from ..receivers import KIND
from ..register import UNCONFIRMED


@transaction.atomic
def ask_transfer(*, proposal: Proposal, email: str, by=None, reason: str = "") -> Transfer:
    """Offer it to `email`; `by` a moderator, with a `reason`, or None for who holds its link. One at a time: another
    one replaces it.

    Until the new address says yes nothing changes. Raises ValidationError for the address it has already.
    """
    hold(f"transfer of proposal {proposal.pk}")
    if email == proposal.email:
        raise ValidationError(_("Dit is het adres dat het al heeft."))
    Transfer.objects.filter(proposal=proposal).delete()
    made = Transfer.objects.create(proposal=proposal, email=email, by=by)
    AuditEvent.record("proposal.offered", proposal, by=by, reason=reason, fields=["email"])
    if by is not None and proposal.initiative_id:
        AuditEvent.record("initiative.offered", proposal.initiative, by=by, reason=reason)
    for (template, context), to in zip(offer_letters(proposal, made.pk), (email, proposal.email), strict=True):
        key = f"{template}-{made.pk}"
        post.queue(template, to=to, key=key, context=context, language=proposal.case.language)
    return made


def offer_letters(proposal: Proposal, number: int) -> list[tuple[str, dict[str, Any]]]:
    """The letters about the transfer `number`, to the new address and to the one it has: template and context."""
    context = {"pk": number, "generation": 1, "title": _title(proposal), "days": UNCONFIRMED.days}
    mine = context | {"pk": proposal.pk, "generation": proposal.link_generation}
    return [("transfer-confirm", context), ("transfer-asked", mine)]


@transaction.atomic
def take_transfer(*, transfer: Transfer) -> Proposal | None:
    """The new address says yes: all former links stop, both hear of it. None when it was taken or called off."""
    found = Transfer.objects.select_for_update().filter(pk=transfer.pk).first()
    if found is None:
        return None
    proposal = Proposal.objects.select_related("case", "initiative").get(pk=found.proposal_id)
    former, email = proposal.email, found.email
    same = Proposal.objects.filter(pk=proposal.pk)
    if proposal.initiative_id:
        same |= Proposal.objects.filter(initiative=proposal.initiative_id, email=former)
        Initiative.objects.filter(pk=proposal.initiative_id, contact_email=former).update(contact_email=email)
        replace_links(kind=KIND, pk=proposal.initiative_id)
    same.update(email=email, link_generation=F("link_generation") + 1)
    Transfer.objects.filter(pk=found.pk).delete()
    AuditEvent.record("proposal.handed_over", proposal, by=found.by, fields=["email"])
    proposal.refresh_from_db()
    context = {"pk": proposal.pk, "generation": proposal.link_generation, "title": _title(proposal)}
    for template, to in (("transfer-done", email), ("transfer-gone", former)):
        key, language = f"{template}-{found.pk}", proposal.case.language
        post.queue(template, to=to, key=key, context=context, language=language)
    return proposal


@transaction.atomic
def call_off_transfer(*, proposal: Proposal, by=None) -> bool:
    """Whoever has it keeps it. False when nothing was offered (any more)."""
    gone = Transfer.objects.filter(proposal=proposal).delete()[0]
    if gone:
        AuditEvent.record("proposal.offer_called_off", proposal, by=by)
    return bool(gone)


def drop_transfers() -> None:
    """Nobody said yes in time. Done by the worker."""
    Transfer.objects.filter(created_at__lt=timezone.now() - UNCONFIRMED).delete()


def _title(proposal: Proposal) -> str:
    return proposal.values.get("title") or str(proposal.initiative)
