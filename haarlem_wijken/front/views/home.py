"""The front page: the city as a map of stadsdelen, what is new, the themes."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.town.atlas import Node, atlas, bbox_words
from haarlem_wijken.ground.town.palette import themes
from initiatives.calls.nearby import asked_now
from initiatives.everywhere import everywhere
from initiatives.listed import listed
from initiatives.presentation import row
from initiatives.words import area_names

SHOWN = 3
FILES = ("geojson", "atom")


@require_safe
@public
def home(request: HttpRequest) -> HttpResponse:
    """What this is, where things happen, what is new and asked; 1 query, and 8 once per public version."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    there = everywhere(request.public_version)
    per_theme = there.themes_in(tree.town)
    newest, confirmed = there.newest_in(tree.town)[:SHOWN], there.last_confirmed
    stadsdelen = tree.of_level(Level.STADSDEEL)
    counts = {node.code: there.counts.of(node) for node in stadsdelen}
    context = {
        "offer": offer("initiatives", FILES, "", _("Alle initiatieven")),
        "stadsdelen": [(node, counts[node.code]) for node in stadsdelen],
        "drawing": partial(_drawing, stadsdelen, counts),
        "bbox": bbox_words(stadsdelen),
        "structured": _structured(),
        "count": there.counts.total,
        "unplaced": there.counts.unplaced,
        "calls": asked_now(tree, request.public_version, tree.town, beside=[*newest, *confirmed]),
        "newest": [row(initiative, tree) for initiative in listed(newest, request.public_version)],
        "confirmed": [row(initiative, tree) for initiative in listed(confirmed, request.public_version)],
        "themes": [
            (theme, f"{reverse('initiatives')}?thema={slug}", per_theme[theme.pk]) for slug, theme in palette.items()
        ],
    }
    return TemplateResponse(request, "front/home.html", context)


def _drawing(stadsdelen: list[Node], counts: dict[str, int]) -> SvgMap:
    links, names = {node.code: node.url for node in stadsdelen}, area_names(stadsdelen, counts)
    return svg_map(stadsdelen, links=links, counts=counts, names=names, tints=True)


def _structured() -> dict:
    """The portal as schema.org describes a web site, with its search."""
    find = f"{settings.SITE_URL}{reverse('search')}?q={{search_term_string}}"
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": settings.SITE_NAME,
        "url": settings.SITE_URL + reverse("home"),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": find},
            "query-input": "required name=search_term_string",
        },
    }
