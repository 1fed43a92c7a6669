"""Showing a photo to who may see it before it is public."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import Permission, gate

from ...access import moderated_photo
from ...models import Photo
from ...photos.marks import seen_photo


@require_safe
def photo_waiting(request: HttpRequest, token: str) -> HttpResponse:
    """A photo that waits, for who has the page it stands on."""
    pk = seen_photo(token)
    return _shown(Photo.objects.filter(pk=pk).first() if pk else None, smallest=True)


@require_safe
@gate(Permission.MODERATE)
def photo_desk(request: HttpRequest, pk: int) -> HttpResponse:
    """A photo that waits, as large as there is, for moderators."""
    return _shown(moderated_photo(request.user, pk), smallest=False)


def _shown(photo: Photo | None, *, smallest: bool) -> HttpResponse:
    """Never kept, never run, on no other site."""
    if photo is None:
        raise Http404
    try:
        with default_storage.open(photo.names[-1 if smallest else 0]) as file:
            response = HttpResponse(file.read(), content_type="image/webp")
    except FileNotFoundError as gone:
        raise Http404 from gone
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
