"""What comes and what was, over all councils."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas

from ..access import access_of
from ..minutes.file.volume import MOST
from ..overview.meetings import Overview
from ..selection.meetings import COMING, read
from .volume import volume_offered

ENDINGS = ("atom", "ics")


@require_safe
@tidy
@public
def meetings(request: HttpRequest) -> HttpResponse:
    """List and filters; only the part that changes when htmx asks for it."""
    tree, access = atlas(request.public_version), access_of(request)
    overview = Overview(read(request.GET, tree), tree, request.public_version, access)
    query = overview.selection.query(drop=("pagina",))
    files = offer("meetings", ENDINGS, query, str(overview.title)).followed_as("vergaderingen", query)
    files = files.framed_as("vergaderingen", overview.address, query)
    if overview.when != COMING and 0 < overview.count <= MOST:
        files = files.beside(volume_offered(overview.selection))
    return page_or_part(request, "meetings/list.html", overview, offer=files, seats=access.seats)
