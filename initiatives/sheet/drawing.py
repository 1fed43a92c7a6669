"""The map of a sheet as SVG, in millimetres: outlines, the names of areas, and a numbered sign for each initiative."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

import shapely

from haarlem_wijken.ground.maps.mercator import Box, drawn, place
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Node

from ..presentation import Row
from .names import LINE, Name, Names
from .paper import Paper
from .signs import INK, Sign
from .spread import spread

SOFT, EDGE, QUIET, PAPER = "#333845", "#737064", "#b5b1a3", "#fdfbf1"
FEW = 45  # areas of one level that are each called by name


class Scale(NamedTuple):
    """From the units of ground/maps/mercator.py to the paper."""

    left: float
    top: float
    size: float

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.left) * self.size, (y - self.top) * self.size

    def outline(self, node: Node) -> shapely.Geometry:
        return shapely.transform(drawn(node).outline, self, interleaved=False)


def drawing(areas: Sequence[Node], rows: Sequence[Row], paper: Paper) -> str:
    """Of `areas`, at least one, with the signs of `rows`, which all have a point. No query once outlines are read."""
    sign = Sign(paper.em, max((len(str(row.number)) for row in rows), default=1))
    scale, beside = _scale(areas, sign, paper), _beside(areas)
    spots = [scale(*place(row.node.atlas, row.initiative.lat, row.initiative.lon)) for row in rows]
    middles = _apart(spots, sign, paper)
    names = Names(paper.em, paper.frame, [sign.box(*middle) for middle in middles])
    page = shapely.box(0, 0, *paper.frame)
    for node in [*sorted(_named(areas), key=lambda node: node.hectares), *beside]:
        names.write(node.name, shapely.intersection(scale.outline(node), page))
    width, height = paper.frame
    pieces = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.2f} {height:.2f}" stroke-linejoin="round">',
        *_outlines(areas, beside, scale, paper),
        *_leaders(spots, middles, paper),
        *(_name(name, paper.em) for name in names.written),
        *(sign.drawn(row, *middle) for row, middle in zip(rows, middles, strict=True)),
        "</svg>",
    )
    return "".join(pieces)


def _apart(spots: list[tuple[float, float]], sign: Sign, paper: Paper) -> list[tuple[float, float]]:
    """The middles of the signs of these spots."""
    (left, top), (width, height) = sign.corner, paper.frame
    room = (width - sign.width, height - sign.height)
    corners = spread([(x - left, y - top) for x, y in spots], sign.width, sign.height, room)
    return [(x + left, y + top) for x, y in corners]


def _scale(areas: Sequence[Node], sign: Sign, paper: Paper) -> Scale:
    """All areas in the middle of the frame, with room for half a sign around them."""
    boxes = [drawn(node).box for node in areas]
    whole = Box(*(pick(side) for pick, side in zip((min, min, max, max), zip(*boxes, strict=True), strict=True)))
    width, height = paper.frame
    size = min((width - sign.width) / whole.width, (height - sign.height) / whole.height)
    across, down = (width / size - whole.width) / 2, (height / size - whole.height) / 2
    return Scale(whole.left - across, whole.top - down, size)


def _named(areas: Sequence[Node]) -> list[Node]:
    """The parts that are called by name: the smallest, or where those are too many the ones they are part of."""
    buurten = _parts(areas, Level.BUURT)
    return buurten if 1 < len(buurten) <= FEW else _parts(areas, Level.WIJK) if len(buurten) > 1 else []


def _parts(areas: Iterable[Node], level: str) -> list[Node]:
    return list(dict.fromkeys(part for node in areas for part in node.parts(level)))


def _beside(areas: Sequence[Node]) -> list[Node]:
    """What lies around a few small areas, for who would not know them by their outline."""
    small = [node for node in areas if node.level in (Level.BUURT, Level.WIJK)]
    return [node for node in dict.fromkeys(near for node in small for near in node.neighbours) if node not in areas]


def _outlines(areas: Sequence[Node], beside: Sequence[Node], scale: Scale, paper: Paper) -> Iterator[str]:
    """What lies beside them first; then the smallest parts, and each level with a firmer line on top."""
    moved = f"scale({scale.size:.5f}) translate({-scale.left:.1f} {-scale.top:.1f})"
    layers = (  # what, filled with, edged with, mm on A3
        (map(_path, beside), "none", QUIET, 0.45),
        (map(_path, _parts(areas, Level.BUURT)), PAPER, EDGE, 0.45),
        (map(_path, _parts(areas, Level.WIJK)), "none", INK, 0.8),
        (map(_path, _parts(areas, Level.STADSDEEL)), "none", INK, 1.4),
        (_around(areas), "none", INK, 1.9),
    )
    for paths, fill, edge, size in layers:
        drawings = "".join(f'<path d="{path}"/>' for path in paths)
        look = f'fill="{fill}" stroke="{edge}" stroke-width="{size * paper.unit / scale.size:.2f}"'
        yield f'<g transform="{moved}" {look}>{drawings}</g>'


def _path(node: Node) -> str:
    return drawn(node).path


def _around(areas: Sequence[Node]) -> Iterator[str]:
    """The edge of all areas together, ring by ring."""
    for part in shapely.get_parts(shapely.union_all([drawn(node).outline for node in areas])):
        for ring in (part.exterior, *part.interiors):
            yield f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in ring.coords)}z"


def _leaders(spots: Iterable, middles: Iterable, paper: Paper) -> Iterator[str]:
    """From where something is to its sign, when that had to stand aside."""
    width = paper.em / 8
    for (x, y), (to_x, to_y) in zip(spots, middles, strict=True):
        if abs(x - to_x) + abs(y - to_y) > width:
            line = f'<path d="M{x:.2f} {y:.2f}L{to_x:.2f} {to_y:.2f}" stroke='
            yield f'{line}"{PAPER}" stroke-width="{3 * width:.2f}"/>{line}"{INK}" stroke-width="{width:.2f}"/>'
            yield f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{2 * width:.2f}" fill="{INK}"/>'


def _name(name: Name, em: float) -> str:
    lines = (
        f'<text x="{name.x:.2f}" y="{name.y + at * LINE * em:.2f}">{escape(line)}</text>'
        for at, line in enumerate(name.lines)
    )
    look = f'font-family="Source Sans Pro" font-size="{em:.2f}" fill="{SOFT}" text-anchor="middle"'
    return f'<g {look} paint-order="stroke" stroke="{PAPER}" stroke-width="{em / 4:.2f}">{"".join(lines)}</g>'
