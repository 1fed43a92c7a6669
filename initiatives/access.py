"""Gates: an initiative is fetched through one of these."""

from django.http import Http404

from .models import Initiative


def readable_initiative(slug: str) -> Initiative:
    """The initiative at `slug` with themes, sources and photos (4 queries), without its private address.

    Raises Http404.
    """
    whole = Initiative.objects.defer("contact_email").prefetch_related("themes", "sources", "photos")
    found = whole.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
