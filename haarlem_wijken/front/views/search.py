"""Search over everything, and what it suggests while one types."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes
from meetings.access import access_of

from ..search.finding import LEAST_TYPED, Found, found, theme_url, typed


@require_safe
@limited("search")
@public
def search(request: HttpRequest) -> HttpResponse:
    """What is found for `q` in labelled groups; without it, what one can search for."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    asked = typed(request.GET.get("q", ""))
    who = access_of(request)
    what = found(asked.text, tree, palette, request.public_version, who) if asked.text else None
    context = {
        "typed": asked.shown,
        "fault": asked.fault,
        "found": what,
        "addresses": bool(what and what.may_be_address and locatieserver.is_on()),
        "has_addresses": locatieserver.is_on(),
        "stadsdelen": tree.of_level(Level.STADSDEEL),
        "themes": lambda: [(theme, theme_url(theme)) for theme in palette.values()],
        "canonical": reverse("search"),
        "noindex": bool(request.GET),
    }
    return TemplateResponse(request, "front/search.html", context)


@require_safe
@limited("search")
@public
def search_suggestions(request: HttpRequest) -> HttpResponse:
    """A short list of links for the box; whoever opens the address itself goes to the page."""
    asked = typed(request.GET.get("q", ""))
    if not request.htmx:
        return redirect(f"{reverse('search')}?{urlencode({'q': asked.shown})}")
    enough = len(asked.text) >= LEAST_TYPED
    suggestions = []
    if enough:
        tree, palette = atlas(request.public_version), themes(request.public_version)
        suggestions = Found(asked.text, tree, palette, request.public_version).suggestions
    return TemplateResponse(request, "front/search_suggestions.html", {"suggestions": suggestions, "enough": enough})


@require_safe
def search_description(request: HttpRequest) -> HttpResponse:
    """By which a browser offers to search here (OpenSearch 1.1)."""
    return render(request, "front/search.xml", content_type="application/opensearchdescription+xml; charset=utf-8")
