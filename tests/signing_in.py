"""Signing in without the pages for it: who is signed in by a test has shown who they are just now, in two steps."""

import time

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client

_only_signed_in = Client.force_login


def sign_in(browser: Client, user, backend=None, *, steps=("code", "mfa")) -> None:
    """What `Client.force_login` is in the tests; with `steps=["code"]` as somebody without the second step."""
    _only_signed_in(browser, user, backend)
    session = browser.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": step, "at": time.time()} for step in steps]
    session[f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"] = str(user.pk)
    session.save()
