"""Every stadsdeel, wijk and buurt on one page, for who knows the name of theirs, or looks for it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.front.search.finding import area_link
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.town.atlas import Node, atlas
from initiatives.everywhere import everywhere
from initiatives.overview.counts import Counts


@require_safe
@public
def areas(request: HttpRequest) -> HttpResponse:
    """Each area within the one it is a part of, with how much is known there; no query of its own."""
    tree, counts = atlas(request.public_version), everywhere(request.public_version).counts
    context = {
        "parts": _counted(tree.town, counts),
        "how_many": {level.value: len(tree.of_level(level)) for level in Level},
        "aliases": [area_link(alias) for alias in tree.aliases],
        "has_addresses": locatieserver.is_on(),
        "crumbs": [{"name": _("Voorpagina"), "url": reverse("home")}, {"name": _("Wijken en buurten")}],
    }
    return TemplateResponse(request, "front/areas.html", context)


@require_safe
def to_areas(request: HttpRequest) -> HttpResponse:
    """Who cuts the name of an area off its address comes where all of them are."""
    return redirect("areas", permanent=True)


def _counted(node: Node, counts: Counts) -> list[tuple[Node, int, list]]:
    """(part, how many initiatives, its own parts in the same way) of each part of an area."""
    return [(part, counts.of(part), _counted(part, counts)) for part in node.children]
