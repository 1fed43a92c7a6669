"""Asking people to take a seat, by a mailed link that works once."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.accounts.merging import merge_persons
from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.actions import account_for, name_person
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import Account, AuditEvent, Person

from ..models import Council, Invitation, SeatRole
from ..models.invitation import VALID
from ..register import INVITED
from .seats import give_seat

MOST_OPEN = 60  # per council
PATIENCE = timedelta(minutes=10)  # between two letters to one address


@transaction.atomic
def invite(*, council: Council, name: str, email: str, role: SeatRole, by, person: Person | None = None) -> Invitation:
    """Mail somebody that there is a seat. `person`: who has one already, without an account.

    Raises ValidationError: no address, asked already, seated already, or more than MOST_OPEN at once.
    """
    validate_email(email)
    email = email.lower()
    hold(f"invitations of council {council.pk}")
    asked = council.invitations.open()
    if asked.filter(email=email).exists():
        raise ValidationError({"email": _("Dit adres is al uitgenodigd. Opnieuw sturen kan ook.")})
    if council.seats.on(timezone.localdate()).filter(person__account__email=email).exists():
        raise ValidationError({"email": _("Wie dit adres heeft, heeft hier al een zetel.")})
    if asked.count() >= MOST_OPEN:
        raise ValidationError(_("Er staan al %(n)s uitnodigingen open. Trek er eerst een paar in.") % {"n": MOST_OPEN})
    made = Invitation.objects.create(council=council, person=person, name=name, email=email, role=role, by=by)
    AuditEvent.record("seat.invited", made, by=by, fields=["name", "email", "role"])
    _mail(made, by)
    return made


@transaction.atomic
def invite_again(*, invitation: Invitation, by) -> bool:
    """Mail a new link, good for another fourteen days; the former stops. False when that is too soon, or over."""
    now = timezone.now()
    due = Invitation.objects.open().filter(pk=invitation.pk, mailed_at__lt=now - PATIENCE)
    if not due.update(generation=F("generation") + 1, mailed_at=now):
        return False
    invitation.refresh_from_db()
    AuditEvent.record("seat.invited_again", invitation, by=by)
    _mail(invitation, by)
    return True


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by) -> bool:
    """Take it back: the link stops working. False when it was taken already."""
    changed = Invitation.objects.open().filter(pk=invitation.pk).update(withdrawn_at=timezone.now())
    if changed:
        post.cancel(_key(invitation))
        AuditEvent.record("seat.invitation_withdrawn", invitation, by=by)
    return bool(changed)


@transaction.atomic
def accept_invitation(*, invitation: Invitation) -> Account | None:
    """Take the seat; gives the account of the invited address, made when there was none. None when it is too late.

    Of two presses at once one gets the seat; the other finds it taken.
    """
    now = timezone.now()
    mine = Invitation.objects.usable(now).filter(pk=invitation.pk, generation=invitation.generation)
    if not mine.update(accepted_at=now):
        return None
    account = account_for(email=invitation.email, by=None)
    person = _person(invitation, account)
    give_seat(council=invitation.council, person=person, role=invitation.role, since=timezone.localdate(), by=account)
    AuditEvent.record("seat.invitation_accepted", invitation, by=account)
    return account


def forget_invitations() -> int:
    """Remove what was taken, taken back or not answered, INVITED after its last letter. Done by the worker."""
    return Invitation.objects.filter(mailed_at__lt=timezone.now() - INVITED).delete()[0]


def _person(invitation: Invitation, account: Account) -> Person:
    """Who takes the seat: the person of the account, and whoever had the seat without one becomes that person."""
    own = Person.objects.filter(account=account).first()
    seated = invitation.person
    if seated is None or seated.account_id is not None:
        return own or name_person(account=account, **split_name(invitation.name), by=account)
    if own is not None:
        merge_persons(keep=own, gone=seated, by=account)
        return own
    Person.objects.filter(pk=seated.pk).update(account=account)
    AuditEvent.record("person.has_account", seated, by=account, fields=["account"])
    return seated


def _key(invitation: Invitation) -> str:
    return f"seat-invitation-{invitation.pk}-{invitation.generation}"


def _mail(invitation: Invitation, by) -> None:
    context = {
        "pk": invitation.pk, "generation": invitation.generation, "council": invitation.council.name,
        "role": invitation.role, "days": VALID.days, "by": getattr(getattr(by, "person", None), "given_name", ""),
    }  # fmt: skip
    known = Account.objects.filter(email=invitation.email).first()
    language = known.language if known else get_language()
    post.queue("seat-invitation", to=invitation.email, key=_key(invitation), context=context, language=language)
