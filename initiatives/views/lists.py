"""The list and the map of one selection."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.filtering import PART
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.palette import themes
from haarlem_wijken.ground.public import public
from haarlem_wijken.ground.tidy import tidy

from ..overview import Overview
from ..selection import read

ENDINGS = ("csv", "xlsx", "geojson", "atom")


@require_safe
@tidy
@public
def initiatives(request: HttpRequest) -> HttpResponse:
    """List, filters and map; only the part that changes when htmx asks for it."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    overview = Overview(read(request.GET, tree, palette), tree, palette, request.public_version)
    part = f"#{PART}" if request.htmx and request.htmx.target == PART else ""
    query = overview.selection.query(drop=("sorteer", "pagina"))
    files = offer("initiatives", ENDINGS, query, str(overview.title), count=overview.count)
    files = files.followed_as("initiatieven", query).framed_as("initiatieven", overview.address, query)
    context = {"overview": overview, "canonical": overview.canonical, "offer": files}
    response = TemplateResponse(request, f"initiatives/list.html{part}", context)
    if part:
        response.headers["HX-Push-Url"] = overview.canonical
    return response
