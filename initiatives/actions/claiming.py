"""Somebody says “this is ours”: from the form to who keeps the initiative. `by` is None for who has no account."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, PublicVersion
from haarlem_wijken.ground.queue import cases

from ..models import Claim, Initiative, Proposal
from ..register import REFUSED, UNCONFIRMED
from .proposals import formed

CLAIM = "initiative-claim"  # the kind of its case


@transaction.atomic
def claim_initiative(*, key: UUID, initiative: Initiative, email: str, language: str, flags=(), **said) -> Claim:
    """Keep who says that it is theirs (`said`: `name`, `proof`) and ask them to confirm; the same `key` stays one."""
    hold(f"claim {key}")
    found = Claim.objects.select_related("case").filter(key=key).first()
    if found is None:
        case = Case.objects.create(kind=CLAIM, language=language, area_id=initiative.area_id, flags=list(flags))
        found = Claim.objects.create(case=case, key=key, initiative=initiative, email=email, **said)
        AuditEvent.record("claim.made", found)
    elif found.confirmed_at or (found.email, found.name, found.proof) == (email, said["name"], said["proof"]):
        return found
    else:
        found.email, found.name, found.proof = email, said["name"], said["proof"]
        found.link_generation += 1
        found.save(update_fields=["email", "name", "proof", "link_generation"])
    context = {"pk": found.pk, "generation": found.link_generation, "title": initiative.title}
    letter = f"initiative-claim-confirm-{found.pk}-{found.link_generation}"
    post.queue("initiative-claim-confirm", to=email, key=letter, context=context, language=language)
    return found


@transaction.atomic
def confirm_claim(*, claim: Claim) -> bool:
    """The address is theirs: from now on a moderator sees it. False when it was confirmed before."""
    if not cases.confirm(case=claim.case):
        return False
    claim.confirmed_at = timezone.now()
    claim.save(update_fields=["confirmed_at"])
    AuditEvent.record("claim.confirmed", claim)
    return True


@transaction.atomic
def take_claim(*, claim: Claim, case: Case, by, form_version: int) -> Proposal:
    """Make who claimed it the organiser, with a manage link of their own; after cases.decide, in its transaction.

    Of two at once one wins: the other finds an organiser. Raises ValidationError; nobody is ever put out.
    """
    initiative = Initiative.objects.select_for_update().get(pk=claim.initiative_id)
    if initiative.contact_email not in ("", claim.email):
        raise ValidationError(_("Dit initiatief heeft intussen een organisator. Wijs deze claim af."))
    initiative.contact_email = claim.email
    initiative.save(update_fields=["contact_email"])
    made = Proposal.objects.create(
        case=case, initiative=initiative, values=formed(initiative), form_version=form_version, email=claim.email,
        confirmed_at=claim.confirmed_at,
    )  # fmt: skip
    AuditEvent.record("initiative.claimed", initiative, by=by, fields=["contact_email"])
    PublicVersion.raise_()
    return made


@transaction.atomic
def give_back_claim(*, claim: Claim, case: Case, by) -> None:
    """Undo take_claim. Raises AlreadyDecided when the organiser has done something with it meanwhile."""
    made = Proposal.objects.filter(case=case).first()
    initiative = Initiative.objects.select_for_update().get(pk=claim.initiative_id)
    others = Proposal.objects.filter(initiative=initiative, email=claim.email).exclude(case=case)
    if made is None or initiative.contact_email != claim.email or others.exists():
        raise cases.AlreadyDecided(case)
    made.delete()
    initiative.contact_email = ""
    initiative.save(update_fields=["contact_email"])
    AuditEvent.record("initiative.claim_undone", initiative, by=by, fields=["contact_email"])
    PublicVersion.raise_()


@transaction.atomic
def forget_claims() -> None:
    """Remove what was not confirmed in time, and empty what was refused REFUSED ago. Done by the worker."""
    now = timezone.now()
    late = Case.objects.filter(kind=CLAIM, state=CaseState.UNCONFIRMED, created_at__lt=now - UNCONFIRMED)
    ids = list(late.select_for_update(skip_locked=True).values_list("pk", flat=True))
    Claim.objects.filter(case__in=ids).delete()
    Case.objects.filter(pk__in=ids).delete()
    decided = Claim.objects.annotate(since=Coalesce("case__decided_at", "created_at")).exclude(proof="", email="")
    over = decided.filter(since__lt=now - REFUSED, case__state__in=(CaseState.ACCEPTED, CaseState.DECLINED,
                                                                    CaseState.SPAM))  # fmt: skip
    Claim.objects.filter(pk__in=over.values("pk")).update(name="", proof="", email="")
