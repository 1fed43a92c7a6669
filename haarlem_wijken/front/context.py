"""What every page needs to know."""

from django.conf import settings

from haarlem_wijken.ground.reports.pages import reportable

from .moderation import waiting_for


def portal(request):
    """Name, address and map settings of the portal, for templates. No query."""
    return {
        "DEMO": settings.DEMO,
        # Only then may a template ask for `user` or `messages`: both would open a session for everyone else.
        "has_session": settings.SESSION_COOKIE_NAME in request.COOKIES,
        "waiting_cases": lambda: waiting_for(request.user),  # only where there is a session: the masthead asks
        "report_path": reportable(request.path),
        "SITE_NAME": settings.SITE_NAME,
        "SITE_URL": settings.SITE_URL,
        "TILE_URL": settings.TILE_URL,
        "TILE_ATTRIBUTION": settings.TILE_ATTRIBUTION,
    }
