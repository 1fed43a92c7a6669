"""The list and the map of one selection."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..overview.page import Overview
from ..selection import read

ENDINGS = ("csv", "xlsx", "geojson", "atom")


@require_safe
@tidy
@public
def initiatives(request: HttpRequest) -> HttpResponse:
    """List, filters and map; only the part that changes when htmx asks for it."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    overview = Overview(read(request.GET, tree, palette), tree, palette, request.public_version)
    query = overview.selection.query(drop=("sorteer", "pagina"))
    files = offer("initiatives", ENDINGS, query, str(overview.title), count=overview.count)
    files = files.followed_as("initiatieven", query).framed_as("initiatieven", overview.address, query)
    return page_or_part(request, "initiatives/list.html", overview, offer=files)
