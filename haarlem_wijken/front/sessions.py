"""How long one stays signed in: 30 days, and for who has rights over the portal 2 hours idle and 12 hours at most."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from .second_factor import is_proved

SIGNED_IN_AT, SEEN_AT = "signed_in_at", "seen_at"
STAFF_IDLE_SECONDS = 2 * 3600
STAFF_SECONDS = 12 * 3600
NOTED_EVERY_SECONDS = 60  # a write per minute, not per request


def staff_sessions(get_response: Callable) -> Callable:
    """End a session whose time is up, before any view sees it: also one that is used every day.

    Asked of the role they have now, so it also counts for a session from before they got it. Visitors' sessions are
    not touched: looking at one would keep their pages out of every cache.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return get_response(request)
        now = time.time()
        if now - request.session.get(SIGNED_IN_AT, now) > settings.SESSION_COOKIE_AGE:
            logout(request)
        elif request.user.role:
            signed_in_at = request.session.setdefault(SIGNED_IN_AT, now)
            seen_at = request.session.get(SEEN_AT, signed_in_at)
            if now - signed_in_at > STAFF_SECONDS or now - seen_at > STAFF_IDLE_SECONDS:
                logout(request)
            else:
                request.user.proved = is_proved(request)
                if now - seen_at > NOTED_EVERY_SECONDS:
                    request.session[SEEN_AT] = now
        return get_response(request)

    return middleware
