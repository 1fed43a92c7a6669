"""Who inspired whom: the trees of one selection, in a list and on a map."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..spread.overview import SpreadOverview
from ..spread.selection import read

ENDINGS = ("csv", "geojson", "atom")


@require_safe
@tidy
@public
def spread(request: HttpRequest) -> HttpResponse:
    """List, filters, years and map; only the part that changes when htmx asks for it."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    overview = SpreadOverview(read(request.GET, tree, palette), tree, palette, n)
    files = offer("spread", ENDINGS, overview.selection.query(drop=("pagina",)), str(overview.title))
    return page_or_part(request, "initiatives/spread/list.html", overview, offer=files)
