"""What every page needs to know."""

from django.conf import settings
from django.db import DatabaseError

from haarlem_wijken.ground.access import Permission, may
from haarlem_wijken.ground.models import PublicNotice
from haarlem_wijken.ground.public_texts import known, shown
from haarlem_wijken.ground.reports.pages import reportable

from ..moderation import waiting_for


def portal(request):
    """Name, address and map settings of the portal, for templates. No query, but one for the notices above a page of
    who has a session.
    """
    return {
        "DEMO": settings.DEMO,
        # Only then may a template ask for `user` or `messages`: both would open a session for everyone else.
        "has_session": settings.SESSION_COOKIE_NAME in request.COOKIES,
        "public_notices": lambda: _notices(request),
        "waiting_cases": lambda: waiting_for(request.user),  # only where there is a session: the masthead asks
        "report_path": reportable(request.path),
        "moderates": lambda: may(request.user, Permission.MODERATE),  # as well: where there is a session
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "TILE_URL": settings.TILE_URL,
        "TILE_ATTRIBUTION": settings.TILE_ATTRIBUTION,
        # What a page may say otherwise. To look for what nobody said takes five times as long as to find it empty.
        "canonical": "",
        "noindex": False,
        "share_image": "",
    }


def _notices(request) -> list[PublicNotice]:
    """What is told above this page. One that asks nothing of the database shows what this process knew last."""
    n = getattr(request, "public_version", None)
    asks = n is not None or settings.SESSION_COOKIE_NAME in request.COOKIES
    try:
        return shown(n) if asks else known()
    except DatabaseError:
        return []
