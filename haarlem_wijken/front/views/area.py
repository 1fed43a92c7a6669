"""The page of a stadsdeel, wijk or buurt: what happens there, its parts and neighbours, its councils, its figures."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from councils.models import Council
from haarlem_wijken.ground.atlas import Node, atlas, bbox_words
from haarlem_wijken.ground.models import AreaFigures
from haarlem_wijken.ground.outlines import svg_map
from haarlem_wijken.ground.palette import themes
from haarlem_wijken.ground.public import public
from initiatives.models import Initiative
from initiatives.presentation import row
from initiatives.words import area_names

SHOWN = 6


@require_safe
@public
def area(request: HttpRequest, level: str, slug: str) -> HttpResponse:
    """Everything about one area; 8 queries at most."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    node = tree.get(level, slug)
    if node is None:
        raise Http404
    here = Initiative.objects.published().within(node.descendant_ids)
    per_area = {found["area_id"]: found for found in here.per_area()}
    per_theme = {found["themes__slug"]: found["total"] for found in here.per_theme()}
    list_url = f"{reverse('initiatives')}?{node.level}={node.slug}"
    context = {
        "node": node,
        "list_url": list_url,
        "tile_query": f"{node.level}={node.slug}",
        "count": sum(found["total"] for found in per_area.values()),
        "unplaced": sum(found["total"] - found["placed"] for found in per_area.values()),
        "rows": [row(initiative, tree) for initiative in here.sorted_by("nieuw").for_list()[:SHOWN]],
        "parts": [(part, _total(per_area, part)) for part in node.children],
        "themes": [
            (theme, f"{list_url}&thema={slug}", per_theme[slug]) for slug, theme in palette.items() if slug in per_theme
        ],
        "aliases": [alias for alias in tree.aliases if node in alias.areas],
        "councils": Council.objects.serving(node).in_order(),
        **_figures(node),
        "drawing": _drawing(node, per_area),
        "bbox": bbox_words([node]),
        "crumbs": _crumbs(node),
        "address": settings.SITE_URL + node.url,
        "structured": _structured(node),
    }
    return TemplateResponse(request, "front/area.html", context)


def _total(per_area: dict[int, dict], node: Node) -> int:
    return sum(per_area[pk]["total"] for pk in node.descendant_ids if pk in per_area)


def _drawing(node: Node, per_area: dict[int, dict]):
    """Its parts among its neighbours; a buurt has no parts and is drawn itself."""
    shown = node.children or [node]
    counts = {part.code: _total(per_area, part) for part in shown}
    links = {part.code: part.url for part in shown}
    names = area_names(shown, counts)
    return svg_map(shown, links=links, counts=counts, names=names, context=node.neighbours, outline=[node])


def _figures(node: Node) -> dict:
    """The latest figures of the area, else of the smallest area around it that has any: a buurt has none of its own."""
    codes = [part.code for part in reversed(node.chain)]
    found = list(AreaFigures.objects.filter(area__code__in=codes).select_related("area").order_by("-year"))
    if not found:
        return {"figures": None, "facts": []}
    figures = min(found, key=lambda one: (codes.index(one.area.code), -one.year))
    facts = [
        {"name": _("Inwoners"), "value": figures.population},
        {"name": _("Huishoudens"), "value": figures.households},
        {"name": _("Woningen"), "value": figures.dwellings},
        {"name": _("Land (hectare)"), "value": figures.land_hectares},
        {"name": _("Inwoners per km²"), "value": figures.density},
    ]
    return {"figures": figures, "facts": facts, "figures_of": figures.area}


def _crumbs(node: Node) -> list[dict]:
    return [{"name": _("Haarlem"), "url": reverse("home")}, *({"name": one.name, "url": one.url} for one in node.chain)]


def _structured(node: Node) -> dict:
    lat, lon = node.label
    return {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": node.name,
        "identifier": node.code,
        "url": settings.SITE_URL + node.url,
        "geo": {"@type": "GeoCoordinates", "latitude": lat, "longitude": lon},
        "containedInPlace": {"@type": "Place", "name": node.parent.name},
    }
