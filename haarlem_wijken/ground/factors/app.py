"""An app with codes. A code works once for all processes together: that is marked in its row, not in a cache."""

import secrets
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt, encrypt
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ..models import Account

STEP_SECONDS = 30


@transaction.atomic
def use_app_code(account: Account, typed: str) -> bool:
    """Use up a code of six digits. False when it is wrong, was used before, or there is no app."""
    app = Authenticator.objects.select_for_update().filter(user=account, type=Authenticator.Type.TOTP).first()
    return bool(app) and _fits(app, typed)


def _fits(app: Authenticator, typed: str) -> bool:
    """The code of this half minute, of the one before or of the next: clocks differ."""
    secret, now = decrypt(app.data["secret"]), int(time.time()) // STEP_SECONDS
    used = -1 if settings.DEMO else app.data.get("step", -1)  # there everybody may be the same moderator at once
    for step in (now - 1, now, now + 1):
        if step > used and secrets.compare_digest(code_of(secret, step), typed):
            app.data["step"], app.last_used_at = step, timezone.now()
            app.save(update_fields=["data", "last_used_at"])
            return True
    return False


def current_code(account: Account) -> str:
    """What the app of `account` shows now, "" without app. For the demo's people only: see front/demo/people.py."""
    app = Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).first()
    return code_of(decrypt(app.data["secret"]), int(time.time()) // STEP_SECONDS) if app else ""


def code_of(secret: str, step: int) -> str:
    return format_hotp_value(hotp_value(secret, step))


def give_app(account: Account) -> None:
    """An app with a key that nobody has: for the demo's people."""
    data = {"secret": encrypt(generate_totp_secret())}
    Authenticator.objects.get_or_create(user=account, type=Authenticator.Type.TOTP, defaults={"data": data})
