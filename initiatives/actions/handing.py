"""Handing what was sent in over to another address: both hear of it, and the new one decides."""

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
def ask_transfer(*, proposal: Proposal, email: str, by=None) -> Transfer:
    """Offer it to `email`; `by` a moderator, or None for who holds its link. One at a time: another one replaces it.

    Until the new address says yes nothing changes. Raises ValidationError for the address it has already.
    """
    hold(f"transfer of proposal {proposal.pk}")
    if email == proposal.email:
        raise ValidationError(_("Dit is het adres dat het al heeft."))
    Transfer.objects.filter(proposal=proposal).delete()
    made = Transfer.objects.create(proposal=proposal, email=email, by=by)
    AuditEvent.record("proposal.offered", proposal, by=by, fields=["email"])
    context = {"pk": made.pk, "generation": 1, "title": _title(proposal), "days": UNCONFIRMED.days}
    language = proposal.case.language
    post.queue("transfer-confirm", to=email, key=f"transfer-confirm-{made.pk}", context=context, language=language)
    mine = context | {"pk": proposal.pk, "generation": proposal.link_generation}
    post.queue("transfer-asked", to=proposal.email, key=f"transfer-asked-{made.pk}", context=mine, language=language)
    return made


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
def call_off_transfer(*, proposal: Proposal) -> bool:
    """Whoever has it keeps it. False when nothing was offered (any more)."""
    gone = Transfer.objects.filter(proposal=proposal).delete()[0]
    if gone:
        AuditEvent.record("proposal.offer_called_off", proposal)
    return bool(gone)


def drop_transfers() -> None:
    """Nobody said yes in time. Done by the worker."""
    Transfer.objects.filter(created_at__lt=timezone.now() - UNCONFIRMED).delete()


def _title(proposal: Proposal) -> str:
    return proposal.values.get("title") or str(proposal.initiative)
