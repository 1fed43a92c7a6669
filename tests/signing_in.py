"""Signing in without the pages for it: who is signed in by a test has shown who they are just now, in two steps."""

import time

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from django.conf import settings
from django.contrib.auth import login, user_logged_in
from django.http import HttpRequest
from django.test import Client

from haarlem_wijken.ground.accounts.sessions import SIGNED_IN_AT
from haarlem_wijken.ground.models.session import SessionStore

_as_django_does = Client.force_login


def _only_signed_in(browser: Client, user, backend) -> None:
    """A browser without a session gets one in one piece. Django makes one of nobody first, and then changes its key."""
    if settings.SESSION_COOKIE_NAME in browser.cookies:
        _as_django_does(browser, user, backend)
        return
    request = HttpRequest()
    request.session = SessionStore()
    login(request, user, backend or browser._get_backend())
    request.session.save()
    browser._set_login_cookies(request)


def sign_in(browser: Client, user, backend=None, *, steps=("code", "mfa")) -> None:
    """What `Client.force_login` is in the tests; with `steps=["code"]` as somebody without the second step."""

    def note(request, **_):
        now = time.time()
        request.session[SIGNED_IN_AT] = now
        request.session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": step, "at": now} for step in steps]
        request.session[f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"] = str(user.pk)

    user_logged_in.connect(note)
    try:
        _only_signed_in(browser, user, backend)
    finally:
        user_logged_in.disconnect(note)
