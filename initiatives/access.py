"""Gates: an initiative is fetched through one of these."""

from django.db.models import Prefetch
from django.http import Http404

from .models import HelpCall, Initiative


def readable_initiative(slug: str) -> Initiative:
    """The initiative at `slug` with themes, sources, photos and `open_calls` (5 queries), without its private address.

    Raises Http404.
    """
    calls = Prefetch("help_calls", HelpCall.objects.open(), "open_calls")
    whole = Initiative.objects.defer("contact_email", "search").prefetch_related("themes", "sources", "photos", calls)
    found = whole.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
