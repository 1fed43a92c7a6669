"""django-allauth's second step, told how this portal does it, and whether a session has passed it."""

import base64
import hashlib
import time
from collections.abc import Callable
from functools import wraps

import segno
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.factors import is_last_of_staff
from haarlem_wijken.ground.models import Account

RECENT_SECONDS = 15 * 60
PROOF = "mfa"  # what allauth calls an app, a passkey or a recovery code among the ways one has shown who one is


def is_proved(request: HttpRequest) -> bool:
    """Whether the second step was taken in this session. No query."""
    return any(record["method"] == PROOF for record in get_authentication_records(request, request.user))


def recent(view: Callable) -> Callable:
    """Decorator: who has not shown who they are for a quarter of an hour does so first, and comes back.

    Stands inside the gate. What was typed is not kept: those forms have one field.
    """

    @wraps(view)
    def asked(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        last = max((record["at"] for record in get_authentication_records(request, request.user)), default=0)
        if time.time() - last > RECENT_SECONDS:
            return redirect_to_login(request.get_full_path(), reverse("mfa_reauthenticate"))
        return view(request, *args, **kwargs)

    return asked


class MFAAdapter(DefaultMFAAdapter):
    """Words, the picture of a key, and keys that are of no use to who steals the database alone."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _("Voor jouw rol is een tweede stap nodig. Stel eerst een andere in."),
        "incorrect_code": _("Dit klopt niet. Probeer het opnieuw; een code werkt maar één keer."),
    }

    def get_totp_issuer(self) -> str:
        return settings.SITE_NAME

    def _get_site_name(self) -> str:
        return settings.SITE_NAME

    def _get_user_identifier(self, user: Account) -> str:
        return user.email

    def build_totp_svg(self, url: str) -> str:
        """Black on white in every colour scheme: cameras want that. Attributes only, the policy forbids style."""
        return segno.make(url, error="m").svg_inline(omitsize=True, border=4, dark="#000", light="#fff", svgclass="qr")

    def generate_authenticator_name(self, user: Account, type) -> str:
        return gettext("Mijn passkey")

    def can_delete_authenticator(self, authenticator) -> bool:
        return not is_last_of_staff(authenticator)

    def encrypt(self, text: str) -> str:
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _keys().decrypt(encrypted_text.encode()).decode()


def _keys() -> MultiFernet:
    """Made from SECRET_KEY and, for what was locked before it was replaced, SECRET_KEY_FALLBACKS."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"second factor:" + secret.encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
