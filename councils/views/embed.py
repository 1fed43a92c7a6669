"""The map and the list of one selection of councils, in a frame on another site."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.outputs.embed import embedded, map_and_list

from ..overview.page import Overview
from ..selection import read


@require_safe
@embedded
def embed(request: HttpRequest) -> HttpResponse:
    return map_and_list(request, read, Overview, "councils/embed.html")
