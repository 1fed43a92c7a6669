"""What lies near what was sent in and what is called alike, and the map of it."""

from typing import NamedTuple

from django.contrib.postgres.search import TrigramSimilarity

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.maps.pins import Pin
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Node, atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import Initiative, Precision
from ..presentation import sure_distance
from ..proposals.values import Values
from ..words import distance_words

NEAR, MOST = 300, 4  # metres; how many of each
ALIKE = 0.4  # of 1: titles that share about half of their threes of letters


class Other(NamedTuple):
    """A published initiative beside what was sent in."""

    initiative: Initiative
    distance: str
    alike: bool


def others(values: Values, own: int | None) -> list[Other]:
    """Published ones near it, then those called alike; without the initiative `own`. 2 queries at most."""
    found = Initiative.objects.published().exclude(pk=own).defer("story", "contact_email", "search")
    similar = found.annotate(same=TrigramSimilarity("title", values["title"])).filter(same__gt=ALIKE)
    alike = list(similar.order_by("-same", "pk")[:MOST])
    point = _point(values)
    near = list(found.near(*point, NEAR).order_by("pk")[:MOST]) if point else []
    both = {one.pk: one for one in [*alike, *near]}
    return [Other(one, _distance(one, point), one in alike) for one in both.values()]


def map_of(values: Values, around: list[Other]) -> SvgMap | None:
    """Its area among its neighbours, with its point and those of the others; None for the whole town."""
    tree = atlas.latest()
    point = _point(values)
    node = (tree.at(*point) if point else None) or tree.by_code.get(values.get("area") or "")
    if node is None or node.level == Level.GEMEENTE:
        return None
    pins = [_pin(other.initiative) for other in around if other.initiative.quadkey is not None]
    if point:
        pins.append(Pin(*point, (values.get("themes") or ["ontmoeten"])[0], on=True))
    return svg_map([node, *_beside(node)], highlight=[node], points=pins, around=node)


def _beside(node: Node) -> list[Node]:
    return node.neighbours


def _pin(other: Initiative) -> Pin:
    shown = themes.latest().of(other.theme_ids)
    theme = shown[0].slug if shown else "ontmoeten"
    return Pin(other.lat, other.lon, theme, href=other.get_absolute_url(), name=other.title)


def _point(values: Values) -> tuple[float, float] | None:
    if values.get("precision") == Precision.NONE or values.get("lat") is None:
        return None
    return values["lat"], values["lon"]


def _distance(other: Initiative, point: tuple[float, float] | None) -> str:
    metres = sure_distance(other, *point) if point else None
    return "" if metres is None else distance_words(round(metres))
