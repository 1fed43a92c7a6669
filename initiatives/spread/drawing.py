"""The map of who inspired whom: a sign for each, an arc from who inspired to who was inspired."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from haarlem_wijken.ground.maps.arcs import Link, arcs, beside
from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.maps.pins import Pin
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Node, bbox_words

from .branches import Branch

SIGNS = 30  # with more they are dots: signs would cover the town
SIGN, DOT = 2.1, 0.9  # em: the radius of each, as ground/templatetags/svg.py draws them


def drawn(
    areas: list[Node],
    branches: Iterable[Branch],
    sources: Mapping[int, int],
    *,
    links: Mapping[str, str],
    counts: Mapping[str, int],
    names: Mapping[str, str],
) -> SvgMap:
    """`sources`: what inspired whom, by id. The mappings go by area code. No query once outlines are read."""
    placed = [one for one in branches if one.row.initiative.quadkey is not None]
    pins = [_pin(one) for one in placed]
    context = areas[0].atlas.of_level(Level.STADSDEEL)
    drawing = svg_map(areas, links=links, counts=counts, names=names, context=context, points=pins)
    signs = len(pins) <= SIGNS
    radius = (SIGN if signs else DOT) * drawing.em
    dots = beside(drawing.dots, radius * 2.1)
    at = {one.row.initiative.pk: place for place, one in enumerate(placed)}
    ways = [
        Link(at[sources[pk]], place, placed[place].since) for pk, place in at.items() if sources.get(pk) in at
    ]  # fmt: skip
    return replace(drawing, dots=dots, signs=signs, arcs=arcs(dots, ways, drawing.em, radius, fine=not signs))


def _pin(one: Branch) -> Pin:
    said = one.row.initiative
    return Pin(said.lat, said.lon, one.row.sign, number=one.number or "", year=one.since)


def outside(areas: list[Node], branches: Iterable[Branch]) -> int:
    """How many have a point that is not on a map of these areas."""
    west, south, east, north = map(float, bbox_words(areas).split(","))
    points = ((one.row.initiative.lat, one.row.initiative.lon) for one in branches if one.row.initiative.quadkey)
    return sum(not (south <= lat <= north and west <= lon <= east) for lat, lon in points)
