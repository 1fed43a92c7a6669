"""The map and the list of one selection of calls for help, in a frame on another site."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.outputs.embed import embedded, map_and_list

from ...calls.overview import CallOverview
from ...calls.selection import read


@require_safe
@embedded
def embed(request: HttpRequest) -> HttpResponse:
    return map_and_list(request, read, CallOverview, "initiatives/calls/embed.html")
