"""Somebody says: we are this council. For one that nobody sits in; confirmed by mail, decided by a moderator."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.actions import account_for, name_person
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import Account, AuditEvent, Case, CaseState, Person, PublicVersion
from haarlem_wijken.ground.queue import cases

from ..models import Council, CouncilClaim, Seat, Status
from ..register import CLAIMED, UNCONFIRMED
from .alive import sign_of_life
from .seats import give_seat

CLAIM = "council-claim"  # kind of cases


def can_be_claimed(council: Council) -> bool:
    """Whether nobody sits in it now or soon, and it has not ended. 1 query."""
    if council.status == Status.ENDED:
        return False
    today = timezone.localdate()
    return not council.seats.overlapping(today, None).exists()


@transaction.atomic
def claim_council(*, council: Council, key: UUID, said: dict, language: str, flags=()) -> CouncilClaim:
    """Take in a claim and mail its confirmation; sent again with the same `key` it stays one. `said`: name, email,
    role and words.
    """
    hold(f"claim {key}")
    found = CouncilClaim.objects.filter(key=key).first()
    if found is not None:
        return found
    area = council.served.filter(until=None).order_by("pk").first()
    case = Case.objects.create(kind=CLAIM, language=language, flags=list(flags), area_id=area.area_id if area else None)
    made = CouncilClaim.objects.create(case=case, council=council, key=key, **said)
    AuditEvent.record("council.claimed", made, fields=sorted(said))
    context = {"pk": made.pk, "generation": 1, "council": council.name, "days": UNCONFIRMED.days}
    post.queue("claim-confirm", to=made.email, key=f"claim-confirm-{made.pk}", context=context, language=language)
    return made


@transaction.atomic
def confirm_claim(*, claim: CouncilClaim) -> bool:
    """The sender has pressed the button behind the mailed link: now it waits. False when it was pressed before."""
    if not cases.confirm(case=claim.case):
        return False
    CouncilClaim.objects.filter(pk=claim.pk).update(confirmed_at=timezone.now())
    AuditEvent.record("council.claim_confirmed", claim)
    return True


@transaction.atomic
def answer_claim(*, claim: CouncilClaim, words: str) -> bool:
    """Other words, after a moderator asked. False when it was decided meanwhile."""
    if not cases.resubmit(case=claim.case):
        return False
    CouncilClaim.objects.filter(pk=claim.pk).update(words=words, remarks="")
    AuditEvent.record("council.claim_answered", claim, fields=["words"])
    return True


@transaction.atomic
def seat_claimant(*, claim: CouncilClaim, by) -> None:
    """Give the sender the seat that was asked. Raises ValidationError when somebody sits there now."""
    council = claim.council
    hold(f"seats of council {council.pk}")
    if not can_be_claimed(council):
        raise ValidationError(_("Er zit intussen iemand in deze raad. Wijs dit af; de secretaris kan uitnodigen."))
    account = account_for(email=claim.email, by=by)
    person = Person.objects.filter(account=account).first()
    person = person or name_person(account=account, **split_name(claim.name), by=by)
    give_seat(council=council, person=person, role=claim.role, since=timezone.localdate(), by=by)
    claim.seat = council.seats.get(person=person, until=None)
    claim.save(update_fields=["seat"])
    sign_of_life(council=council, by=by, reason="claimed")


@transaction.atomic
def unseat_claimant(*, claim: CouncilClaim, by) -> None:
    """Take back within ten minutes what a decision gave: its letter has not gone."""
    if claim.seat_id:
        seat = Seat.objects.get(pk=claim.seat_id)
        AuditEvent.record("seat.removed", seat, by=by)
        seat.delete()
        PublicVersion.raise_()


def forget_claims() -> int:
    """Remove what was not confirmed within UNCONFIRMED, and empty what was decided CLAIMED ago. By the worker."""
    now = timezone.now()
    with transaction.atomic():
        late = Case.objects.filter(kind=CLAIM, state=CaseState.UNCONFIRMED, created_at__lt=now - UNCONFIRMED)
        ids = list(late.values_list("pk", flat=True))
        CouncilClaim.objects.filter(case_id__in=ids).delete()
        Case.objects.filter(pk__in=ids).delete()
    old = CouncilClaim.objects.filter(case__decided_at__lt=now - CLAIMED).exclude(email="")
    return len(ids) + old.update(name="", email="", words="", remarks="")


def known(email: str) -> bool:
    """Whether somebody signed in with this address before: what a moderator wants to know."""
    return Account.objects.confirmed().filter(email=email).exists()
