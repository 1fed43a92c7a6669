"""The page of a stadsdeel, wijk or buurt: what happens there, its parts and neighbours, its councils, its figures."""

from functools import partial

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from councils.everywhere import everywhere as councils_everywhere
from councils.models import Council, Kind, Status
from haarlem_wijken.front.alike import alike
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.maps.outlines import svg_map
from haarlem_wijken.ground.models import AreaFigures
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.town.atlas import Node, atlas, bbox_words
from haarlem_wijken.ground.town.figures import figures as latest
from haarlem_wijken.ground.town.palette import themes
from initiatives.calls.nearby import asked_now
from initiatives.everywhere import everywhere
from initiatives.listed import listed
from initiatives.overview.counts import Counts
from initiatives.presentation import row
from initiatives.sheet.paper import offered as sheet_of
from initiatives.spread.forest import forest
from initiatives.words import area_names
from meetings.agreements.how_kept import of_area as agreed_in
from meetings.seeing import PUBLIC

FILES = ("geojson", "atom")  # for feed readers and maps; the list offers them all


@require_safe
@public
def area(request: HttpRequest, level: str, slug: str) -> HttpResponse:
    """Everything about one area; 1 query, 2 once for what it shows, and 12 once per public version."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    node = tree.get(level, slug)
    if node is None:
        raise Http404
    there = everywhere(request.public_version)
    counts, per_theme = there.counts.within(node.descendant_ids), there.themes_in(node)
    list_url = f"{reverse('initiatives')}?{node.level}={node.slug}"
    newest = there.newest_in(node)
    context = {
        "node": node,
        "list_url": list_url,
        "offer": offer("initiatives", FILES, f"?{node.level}={node.slug}", node.name),
        "sheet": sheet_of(f"?{node.level}={node.slug}"),
        "tile_query": f"{node.level}={node.slug}",
        "count": counts.total,
        "unplaced": counts.unplaced,
        "calls": asked_now(tree, request.public_version, node, beside=newest),
        "rows": [row(one, tree, number=i) for i, one in enumerate(listed(newest, request.public_version), 1)],
        "spread": forest(request.public_version).touching(node.descendant_ids),
        "parts": [(part, counts.of(part)) for part in node.children],
        "themes": [
            (theme, f"{list_url}&thema={slug}", str(n)) for slug, theme in palette.items() if (n := per_theme[theme.pk])
        ],
        "aliases": [alias for alias in tree.aliases if node in alias.areas],
        "councils": partial(_councils, node, request.public_version),
        "agreed": partial(agreed_in, node, request.public_version),
        "nobody": PUBLIC,
        "figures": (figures := _figures(node, request.public_version)),
        "figures_around": figures.area.name if figures and figures.area_id != node.id else "",
        "facts": partial(_facts, figures),
        "alike": partial(alike, node, request.public_version),
        "drawing": partial(_drawing, node, counts),
        "bbox": bbox_words([node]),
        "crumbs": _crumbs(node),
        "address": settings.SITE_URL + node.url,
        "structured": _structured(node),
    }
    return TemplateResponse(request, "front/area.html", context)


def _councils(node: Node, n: int) -> list[tuple[Council, str, str, str]]:
    """Those that serve it, with how sure that is, and their kind and status in words."""
    return [
        (council, confidence, Kind(council.kind).label, Status(council.status).label)
        for council, confidence in councils_everywhere(n).serving(node)
    ]


def _drawing(node: Node, here: Counts):
    """Its parts among its neighbours; a buurt has no parts and is drawn itself."""
    shown = node.children or [node]
    counts = {part.code: here.of(part) for part in shown}
    links = {part.code: part.url for part in shown}
    names = area_names(shown, counts)
    return svg_map(shown, links=links, counts=counts, names=names, context=node.neighbours, outline=[node])


def _figures(node: Node, n: int) -> AreaFigures | None:
    """The latest figures of the area, else of the smallest area around it that has any: a buurt has none of its own."""
    return next((latest(n)[part.id] for part in reversed(node.chain) if part.id in latest(n)), None)


def _facts(found: AreaFigures) -> list[dict]:
    numbers = {
        _("Inwoners"): found.population,
        _("Woningen"): found.dwellings,
        _("Land (hectare)"): found.land_hectares,
        _("Inwoners per km²"): found.density,
    }
    return [{"name": name, "value": _grouped(number)} for name, number in numbers.items()]


def _grouped(number: int | None) -> str | None:
    """36510 as "36.510", in English "36,510"."""
    return None if number is None else number_format(number, force_grouping=True)


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
