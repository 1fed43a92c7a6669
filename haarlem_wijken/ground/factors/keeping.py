"""Whether somebody has a second step, and what is written down when that changes."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from ..actions import end_sessions
from ..models import Account, AuditEvent, RecoveryCode
from .telling import tell

APP, PASSKEY = "app", "passkey"


def has_factor(account: Account) -> bool:
    """Whether the second step is asked of `account` when it signs in. 1 query."""
    return Authenticator.objects.filter(user=account).exists()


def is_last_of_staff(authenticator: Authenticator) -> bool:
    """Whether without it somebody with rights over the portal would have no second step."""
    others = Authenticator.objects.filter(user_id=authenticator.user_id).exclude(pk=authenticator.pk)
    return bool(authenticator.user.role) and not others.exists()


@transaction.atomic
def note_added(*, account: Account, kind: str) -> None:
    """Write down that `account` has a new app or passkey, and tell its address: it may not have been its owner."""
    AuditEvent.record("account.factor_added", account, by=account, fields=[kind])
    tell(account, f"{kind}-added")


@transaction.atomic
def remove_factor(*, authenticator: Authenticator, by: Account) -> None:
    """Take an app or passkey away; without any the recovery codes open nothing and go too."""
    account = authenticator.user
    kind = APP if authenticator.type == Authenticator.Type.TOTP else PASSKEY
    authenticator.delete()
    if not has_factor(account):
        RecoveryCode.objects.filter(account=account).delete()
    AuditEvent.record("account.factor_removed", account, by=by, fields=[kind])
    tell(account, f"{kind}-removed")


@transaction.atomic
def reset_factors(*, account: Account, by) -> int:
    """Take all apps, passkeys and recovery codes away of somebody who lost them, and sign them out everywhere.

    How many there were. Who may ask for it is for a person to judge: docs/deploy.md.
    """
    removed = Authenticator.objects.filter(user=account).delete()[0]
    RecoveryCode.objects.filter(account=account).delete()
    end_sessions(account=account, by=by)
    AuditEvent.record("account.factors_reset", account, by=by)
    tell(account, "reset")
    return removed
