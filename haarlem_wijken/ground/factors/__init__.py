"""The second step of signing in: an app with codes or a passkey, and recovery codes for when those are lost.

django-allauth keeps apps and passkeys (`Authenticator`) and knows how a browser proves a passkey. What it leaves to a
cache or keeps readable is done here.
"""

from ..models import Account
from .app import STEP_SECONDS, code_of, current_code, give_app, use_app_code
from .keeping import APP, PASSKEY, has_factor, is_last_of_staff, note_added, remove_factor, reset_factors
from .recovery import RECOVERY_CODES, codes_left, new_recovery_codes, use_recovery_code

__all__ = [
    "APP", "PASSKEY", "RECOVERY", "RECOVERY_CODES", "STEP_SECONDS", "code_of", "codes_left", "current_code", "give_app",
    "has_factor", "is_last_of_staff", "new_recovery_codes", "note_added", "remove_factor", "reset_factors", "use_code",
]  # fmt: skip
RECOVERY = "recovery"


def use_code(*, account: Account, code: str) -> str | None:
    """Use up a code of an app or a recovery code: APP or RECOVERY, or None when it is wrong or was used before."""
    typed = "".join(letter for letter in code.upper() if letter.isascii() and letter.isalnum())
    if use_app_code(account, typed):
        return APP
    return RECOVERY if use_recovery_code(account, typed) else None
