"""What is done to accounts and persons.

Each is one transaction with its AuditEvent; `by` is an Account, None: command line.
"""

import hashlib
import secrets
from datetime import timedelta

from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from .models import Account, AuditEvent, Hears, Letter, Person, SignInLink, StaffRole
from .models.letter import LetterState
from .register import LETTERS

LINK_MINUTES = 10
UNCONFIRMED_DAYS = 1


@transaction.atomic
def name_person(*, account: Account, given_name: str, tussenvoegsel: str = "", family_name: str = "", by) -> Person:
    """Give `account` a name: its Person is made or renamed. Writes nothing when the name is the same."""
    name = {"given_name": given_name, "tussenvoegsel": tussenvoegsel, "family_name": family_name}
    person = Person.objects.select_for_update().filter(account=account).first()
    if person is None:
        person = Person.objects.create(account=account, **name)
        AuditEvent.record("person.named", person, by=by, fields=[field for field, value in name.items() if value])
        return person
    changed = [field for field, value in name.items() if getattr(person, field) != value]
    if changed:
        for field in changed:
            setattr(person, field, name[field])
        person.save(update_fields=changed)
        AuditEvent.record("person.renamed", person, by=by, fields=changed)
    return person


@transaction.atomic
def account_for(*, email: str, by) -> Account:
    """The account of `email`, made when there is none, for somebody who is invited.

    Raises ValidationError on a bad address.
    """
    validate_email(email)
    known = Account.objects.filter(email=email.lower()).first()
    if known:
        return known
    account = Account.objects.for_address(email)
    AuditEvent.record("account.invited", account, by=by)
    return account


@transaction.atomic
def grant_role(*, account: Account, role: StaffRole, by) -> bool:
    """Give `account` a role over the whole portal. False when it had that role."""
    changed = Account.objects.filter(pk=account.pk).exclude(role=role).update(role=role)
    if changed:
        account.role = role
        AuditEvent.record(f"account.role.{role or 'none'}", account, by=by, fields=["role"])
    return bool(changed)


@transaction.atomic
def choose_letters(*, account: Account, hears: Hears, by) -> bool:
    """How `account`, a moderator, wants to hear that something waits. False when it was so already."""
    changed = Account.objects.filter(pk=account.pk).exclude(hears=hears).update(hears=hears)
    if changed:
        AuditEvent.record("account.letters", account, by=by, fields=["hears"])
    return bool(changed)


@transaction.atomic
def choose_language(*, account: Account, language: str, by) -> bool:
    """The language of letters to `account`. False when it was so already."""
    changed = Account.objects.filter(pk=account.pk).exclude(language=language).update(language=language)
    if changed:
        AuditEvent.record("account.language", account, by=by, fields=["language"])
    return bool(changed)


@transaction.atomic
def end_sessions(*, account: Account, by) -> None:
    """Sign `account` out everywhere.

    Sessions carry a hash of this never usable password, so a new one ends them all.
    """
    account.set_unusable_password()
    account.save(update_fields=["password"])
    AuditEvent.record("account.sessions_ended", account, by=by)


@transaction.atomic
def make_sign_in_link(*, account: Account, by) -> str:
    """A token of 256 bits that signs `account` in once, within LINK_MINUTES. It is returned here and kept nowhere."""
    token = secrets.token_urlsafe(32)
    link = SignInLink.objects.create(
        account=account, digest=_digest(token), expires_at=timezone.now() + timedelta(minutes=LINK_MINUTES)
    )
    AuditEvent.record("account.link_made", link, by=by)
    return token


def usable_links(token: str):
    """The link of `token`, as a queryset of at most one: unused, not expired, of an account that is open."""
    return SignInLink.objects.filter(
        digest=_digest(token), used_at=None, expires_at__gt=timezone.now(), account__is_active=True
    )


@transaction.atomic
def use_sign_in_link(*, token: str) -> Account | None:
    """The account to sign in, or None. One conditional update decides, so of two at once only one gets in."""
    link = usable_links(token).select_related("account").first()
    if link is None or not usable_links(token).update(used_at=timezone.now()):
        return None
    AuditEvent.record("account.link_used", link, by=link.account)
    return link.account


def purge_unconfirmed() -> int:
    """Remove addresses that were typed at the sign-in page and never confirmed, and old links.

    Returns how many addresses.
    """
    before = timezone.now() - timedelta(days=UNCONFIRMED_DAYS)
    SignInLink.objects.filter(expires_at__lt=before).delete()
    return Account.objects.unconfirmed_since(before).delete()[1].get("ground.Account", 0)


def forget_letters() -> int:
    """Take the address and the words from letters that went, or were given up, LETTERS ago. How many there were.

    The row stays: its key keeps the same letter from being sent twice.
    """
    before = timezone.now() - LETTERS
    gone = Q(sent_at__lt=before) | Q(state__in=[LetterState.FAILED, LetterState.CANCELLED], not_before__lt=before)
    return Letter.objects.filter(gone).exclude(to="").update(to="", context={}, error="")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
