"""How long one stays signed in: 30 days, and for who has rights over the portal 2 hours idle and 12 hours at most."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from haarlem_wijken.ground.accounts.devices import device
from haarlem_wijken.ground.accounts.sessions import DEVICE, SEEN_AT, SIGNED_IN_AT, is_over

from .second_factor import is_proved

NOTED_EVERY_SECONDS, STAFF_NOTED_EVERY_SECONDS = 3600, 60  # not a write per request


def begin(request: HttpRequest) -> None:
    """Note of a session that somebody signed in with, when that was and with what."""
    request.session[SIGNED_IN_AT] = time.time()
    request.session[DEVICE] = device(request.headers.get("User-Agent", ""))


def staff_sessions(get_response: Callable) -> Callable:
    """End a session whose time is up, before any view sees it: also one that is used every day.

    Asked of the role they have now, so it also counts for a session from before they got it. Visitors' sessions are
    not touched: looking at one would keep their pages out of every cache.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return get_response(request)
        now, session, staff = time.time(), request.session, bool(request.user.role)
        if is_over({key: session[key] for key in (SIGNED_IN_AT, SEEN_AT) if key in session}, staff=staff, now=now):
            logout(request)
            return get_response(request)
        if staff:
            session.setdefault(SIGNED_IN_AT, now)
            request.user.proved = is_proved(request)
        seen_at = session.get(SEEN_AT, session.get(SIGNED_IN_AT, now))
        if now - seen_at > (STAFF_NOTED_EVERY_SECONDS if staff else NOTED_EVERY_SECONDS):
            session[SEEN_AT] = now
        return get_response(request)

    return middleware
