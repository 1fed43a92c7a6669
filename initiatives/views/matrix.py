"""Which theme plays where: areas beside themes, in a table and on small maps."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..matrix.overview import MatrixOverview
from ..matrix.selection import read


@require_safe
@tidy
@public
def matrix(request: HttpRequest) -> HttpResponse:
    """Filters, maps and table; only the part that changes when htmx asks for it."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    overview = MatrixOverview(read(request.GET, tree, palette), tree, palette, n)
    files = offer("themes", ("csv",), overview.selection.query(), str(overview.title))
    return page_or_part(request, "initiatives/matrix/list.html", overview, offer=files)
