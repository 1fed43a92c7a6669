"""The front page: the city as a map of stadsdelen, what is new, the themes."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.atlas import atlas, bbox_words
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.outlines import svg_map
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.palette import themes
from haarlem_wijken.ground.public import public
from initiatives.counts import Counts
from initiatives.models import Initiative
from initiatives.presentation import row
from initiatives.words import area_names

SHOWN = 3
FILES = ("geojson", "atom")


@require_safe
@public
def home(request: HttpRequest) -> HttpResponse:
    """What this is, where things happen, what is new; 6 queries."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    published = Initiative.objects.published()
    everywhere = Counts(published.per_area())
    per_theme = {found["themes__slug"]: found["total"] for found in published.per_theme()}
    newest = published.sorted_by("nieuw").for_list()[:SHOWN]
    confirmed = published.confirmed().sorted_by("bevestigd").for_list()[:SHOWN]
    stadsdelen = tree.of_level(Level.STADSDEEL)
    counts = {node.code: everywhere.of(node) for node in stadsdelen}
    context = {
        "offer": offer("initiatives", FILES, "", _("Alle initiatieven")),
        "stadsdelen": [(node, counts[node.code]) for node in stadsdelen],
        "drawing": svg_map(
            stadsdelen,
            links={node.code: node.url for node in stadsdelen},
            counts=counts,
            names=area_names(stadsdelen, counts),
            tints=True,
        ),
        "bbox": bbox_words(stadsdelen),
        "structured": _structured(),
        "count": everywhere.total,
        "unplaced": everywhere.unplaced,
        "newest": [row(initiative, tree) for initiative in newest],
        "confirmed": [row(initiative, tree) for initiative in confirmed],
        "themes": [
            (theme, f"{reverse('initiatives')}?thema={slug}", per_theme.get(slug, 0)) for slug, theme in palette.items()
        ],
    }
    return TemplateResponse(request, "front/home.html", context)


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
