"""Recovery codes, for who lost their phone or key. They are kept as digests, and shown once."""

import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from ..models import Account, AuditEvent, RecoveryCode
from .telling import tell

RECOVERY_CODES = 8
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that look alike
_LENGTH = 16


@transaction.atomic
def use_recovery_code(account: Account, typed: str) -> bool:
    """Use up a recovery code, and tell its owner. One conditional update decides, so of two at once one gets in."""
    left = RecoveryCode.objects.filter(account=account, digest=_digest(typed), used_at=None)
    if not left.update(used_at=timezone.now()):
        return False
    AuditEvent.record("account.recovery_code_used", account, by=account)
    tell(account, "recovery-used")
    return True


@transaction.atomic
def new_recovery_codes(*, account: Account, by) -> list[str]:
    """Codes in the place of all former ones: "ABCD-EFGH-JKMN-PQRS". They are returned here and kept nowhere."""
    codes = ["".join(secrets.choice(_LETTERS) for _ in range(_LENGTH)) for _ in range(RECOVERY_CODES)]
    Account.objects.select_for_update().get(pk=account.pk)  # two at once would leave both sets
    RecoveryCode.objects.filter(account=account).delete()
    RecoveryCode.objects.bulk_create(RecoveryCode(account=account, digest=_digest(code)) for code in codes)
    AuditEvent.record("account.recovery_codes_made", account, by=by)
    return ["-".join(code[at : at + 4] for at in range(0, _LENGTH, 4)) for code in codes]


def codes_left(account: Account) -> int:
    return RecoveryCode.objects.filter(account=account, used_at=None).count()


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
