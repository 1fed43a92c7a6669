"""How to put a selection on a site of one's own: for people, and for the programs of sites (oembed.com)."""

import json

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.following.kinds import KINDS
from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.outputs.embed import apart
from haarlem_wijken.ground.selections.parameters import Number
from haarlem_wijken.ground.selections.selection import BadSelection, Problem
from haarlem_wijken.ground.selections.tidy import tidy

from ..embedding.form import EmbeddingForm
from ..embedding.frames import DRAWN, USUAL, Recipe, of_address

PART = "insluiten"  # id of what htmx swaps
WIDEST = 800  # pixels
SIZES = (Number("maxwidth", 1, 100_000, WIDEST), Number("maxheight", 1, 100_000, USUAL))


@require_safe
@tidy
@csp_replace({"frame-src": ["'self'"]})  # it shows what the frame looks like
@public
def embedding(request: HttpRequest, kind: str) -> HttpResponse:
    """The HTML to copy, what it looks like, and what can be chosen of it; only the first two when htmx asks."""
    if kind not in DRAWN:
        raise Http404
    try:
        recipe = Recipe.read(kind, request.GET)
    except BadSelection as fault:
        context = {"problem": fault.problem, "url": reverse(KINDS[kind].page), "noindex": True}
        return TemplateResponse(request, "front/embedding_unknown.html", context, status=400)
    address = reverse("embedding", args=[kind]) + recipe.query
    part = f"#{PART}" if request.htmx and request.htmx.target == PART else ""
    context = {"recipe": recipe, "form": EmbeddingForm(recipe), "canonical": address, "noindex": True}
    response = TemplateResponse(request, f"front/embedding.html{part}", context)
    if part:
        response.headers["HX-Push-Url"] = address
    return response


@require_safe
@limited("export")
def oembed(request: HttpRequest) -> HttpResponse:
    """What a site shows for an address of the portal that is pasted in it (oembed.com). No other form than JSON.

    Sites add parameters of their own, so that other names are nothing wrong.
    """
    asked = request.GET.get("format", "json")
    return _as_json(request) if asked == "json" else HttpResponse(status=501)


@open_data("json")
def _as_json(request: HttpRequest) -> File:
    _rest, most = apart(request.GET, SIZES)
    if "url" not in request.GET:
        raise BadSelection(Problem("url", ""))
    try:
        found = of_address(request.GET["url"])
    except (LookupError, BadSelection) as error:
        raise Http404 from error
    width, height = min(WIDEST, most.one("maxwidth", WIDEST)), min(USUAL, most.one("maxheight", USUAL))
    told = {
        "version": "1.0",
        "type": "rich",
        "title": found.words,
        "provider_name": settings.SITE_NAME,
        "provider_url": f"{settings.SITE_URL}/",
        "width": width,
        "height": height,
        "html": found.quoted(width, height),
    }
    return File("oembed", iter([json.dumps(told, ensure_ascii=False)]))
