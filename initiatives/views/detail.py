"""One initiative in full."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseGone
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.prepared import Prepared
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.prose.markdown import render as markdown
from haarlem_wijken.ground.town.atlas import Node, atlas, bbox_words

from ..access import Gone, Moved, readable_initiative
from ..alike import near_and_alike
from ..calls.nearby import asked_by
from ..everywhere import everywhere
from ..guides import guides_for
from ..models import Initiative, InitiativePhoto, InitiativeSource
from ..places.drawing import area_map
from ..presentation import Row, row, since_words
from ..spread import told_of


@require_safe
@public
def initiative(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything about one initiative: story, place, who, what is near; 3 queries, 1 for its photos, 1 for its sources,
    2 for its calls, 1 for what it inspired or was inspired by, 1 for who shares experience with an idea, and 7 once per
    public version. Leads on from a former address.
    """
    try:
        found = readable_initiative(slug)
    except Moved as moved:
        answer = redirect(moved.initiative, permanent=True)
        answer.headers["Cache-Control"] = "no-cache"  # a merge can be taken back
        return answer
    except Gone:
        return HttpResponseGone()
    tree = atlas(request.public_version)
    shown = row(found, tree)
    context = {
        "initiative": found,
        "row": shown,
        "story": markdown(found.story),
        "since": since_words(found),
        "sources": _sources(found, request.public_version),
        "photos": (photos := _photos(found, request.public_version)),
        "share_image": photos[0].photo.shared_url if photos else "",
        "calls": asked_by(found, tree, request.public_version),
        "spread": told_of(found.pk, tree, request.public_version),
        "guides": guides_for(found, tree, request.public_version),
        "others": near_and_alike(found, tree, request.public_version),
        "map": _map(shown) if shown.node.level != Level.GEMEENTE else None,
        "bbox": bbox_words([shown.node]),
        "structured": _structured(shown),
        "crumbs": _crumbs(found, shown.node),
        "address": settings.SITE_URL + found.get_absolute_url(),
    }
    return TemplateResponse(request, "initiatives/detail.html", context)


_SOURCES = Prepared(lambda initiative: InitiativeSource.objects.filter(initiative=initiative), initiative=0)


def _sources(found: Initiative, n: int) -> list[InitiativeSource]:
    """1 query where there are any."""
    return _SOURCES(initiative=found.pk) if found.pk in everywhere(n).sourced else []


def _photos(found: Initiative, n: int) -> list[InitiativePhoto]:
    """1 query where there are any."""
    return list(found.photos.select_related("photo")) if found.pk in everywhere(n).photographed else []


def _map(shown: Row):
    """The area among its neighbours, with the point when there is one."""
    initiative = shown.initiative
    return area_map(shown.node, [] if initiative.quadkey is None else [(initiative.lat, initiative.lon, shown.sign)])


def _crumbs(initiative: Initiative, node: Node) -> list[dict]:
    areas = [{"name": area.name, "url": area.url} for area in node.chain]
    return [
        {"name": _("Initiatieven"), "url": reverse("initiatives")},
        *areas,
        {"name": initiative.title, "language": initiative.language},
    ]


def _structured(shown: Row) -> dict:
    initiative, node = shown.initiative, shown.node
    place = {"@type": "Place", "name": initiative.place_words or node.name}
    place["containedInPlace"] = {"@type": "City", "name": "Haarlem"}
    if initiative.quadkey is not None:
        place["geo"] = {"@type": "GeoCoordinates", "latitude": initiative.lat, "longitude": initiative.lon}
    facts = {
        "@context": "https://schema.org",
        "@type": "Project",
        "name": initiative.title,
        "description": initiative.summary,
        "url": settings.SITE_URL + initiative.get_absolute_url(),
        "location": place,
        "keywords": [str(theme) for theme in shown.themes],
    }
    if initiative.website:
        facts["sameAs"] = initiative.website
    if initiative.started_on:
        facts["foundingDate"] = initiative.started_on.isoformat()
    return facts
