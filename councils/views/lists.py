"""The list and the map of one selection of councils."""

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

ENDINGS = ("csv", "geojson", "atom")


@require_safe
@tidy
@public
def council_list(request: HttpRequest) -> HttpResponse:
    """List, filters and map; only the part that changes when htmx asks for it."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    overview = Overview(read(request.GET, tree, palette), tree, palette, n)
    query = overview.selection.query(drop=("pagina",))
    files = offer("councils", ENDINGS, query, str(overview.title)).followed_as("wijkraden", query)
    files = files.framed_as("wijkraden", overview.address, query)
    return page_or_part(request, "councils/list.html", overview, offer=files, structured=overview.structured)
