"""The list and the map of one selection of calls for help."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from councils.models import Council
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ...calls.overview import CallOverview
from ...calls.presentation import CallRow
from ...calls.selection import read
from ...models import HelpCall

ENDINGS = ("atom", "ics")


@require_safe
@tidy
@public
def calls(request: HttpRequest) -> HttpResponse:
    """List, filters and map; only the part that changes when htmx asks for it."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    overview = CallOverview(read(request.GET, tree, palette), tree, palette, n)
    query = overview.selection.query(drop=("sorteer", "pagina"))
    files = offer("calls", ENDINGS, query, str(overview.title)).followed_as("oproepen", query)
    files = files.framed_as("oproepen", overview.address, query)
    return page_or_part(request, "initiatives/calls/list.html", overview, offer=files)


@require_safe
@public
def calls_of_council(request: HttpRequest, slug: str) -> HttpResponse:
    """What one council asks: a page of its own, and the part of it that the council's page shows."""
    council = get_object_or_404(Council, slug=slug)
    tree, today = atlas(request.public_version), timezone.localdate()
    found = HelpCall.objects.not_over().public().of_council(council).sorted_by("eerst").for_list()
    context = {"council": council, "rows": [CallRow(call, tree, today) for call in found]}
    part = "#oproepen" if request.htmx and request.htmx.target == "oproepen" else ""
    return TemplateResponse(request, f"initiatives/calls/of_council.html{part}", context)
