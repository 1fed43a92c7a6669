"""Gates: an initiative is fetched through one of these."""

from django.http import Http404

from .models import Initiative


def readable_initiative(slug: str) -> Initiative:
    """The initiative at `slug`, without its private address; 1 query. Raises Http404."""
    found = Initiative.objects.defer("contact_email", "search").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
