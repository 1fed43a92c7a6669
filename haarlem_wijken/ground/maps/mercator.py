"""Outlines as SVG paths in Web Mercator, so that the browser can lay the very same paths on its map.

One unit is one pixel of zoom 16 (1.46 m in Haarlem), counted from an origin at the upper left of the town. `corner` is
that origin in metres of EPSG:3857 and SCALE the metres of a unit, so a coordinate (x, y) of a path is, in Leaflet,
`L.CRS.EPSG3857.unproject(L.point(left + x * scale, top - y * scale))`.
"""

from functools import lru_cache
from itertools import pairwise
from math import asinh, floor, pi, radians, tan
from typing import NamedTuple

import shapely

from ..town.atlas import Atlas, Node

ZOOM = 16
WORLD = 256 << ZOOM  # pixels around the equator
HALF = pi * 6_378_137  # metres of EPSG:3857 from the middle of the world to its side
SCALE = 2 * HALF / WORLD


class Box(NamedTuple):
    """Left, top, right and bottom in units."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def grown(self, x: float, y: float) -> "Box":
        return Box(self.left - x, self.top - y, self.right + x, self.bottom + y)

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        inside = self.left <= other.left and other.right <= self.right
        return inside and self.top <= other.top and other.bottom <= self.bottom


class Drawn(NamedTuple):
    """An outline on paper: in units, not rounded; as the `d` of an SVG path; and where it lies."""

    outline: shapely.Geometry
    path: str
    box: Box


@lru_cache(maxsize=4)
def origin(atlas: Atlas) -> tuple[int, int]:
    """Pixel of zoom 16 from which the drawings of this atlas count: just outside the town's upper left."""
    west, _, _, north = atlas.town.bbox
    x, y = pixel(north, west)
    return floor(x), floor(y)


def corner(atlas: Atlas) -> tuple[float, float]:
    """The origin in metres of EPSG:3857: left and top."""
    x, y = origin(atlas)
    return x * SCALE - HALF, HALF - y * SCALE


def pixel(lat: float, lon: float) -> tuple[float, float]:
    """Where a point (WGS84 degrees) lies in Web Mercator, in pixels of zoom 16."""
    return (lon + 180) / 360 * WORLD, (1 - asinh(tan(radians(lat))) / pi) / 2 * WORLD


def place(atlas: Atlas, lat: float, lon: float) -> tuple[float, float]:
    """Where a point (WGS84 degrees) lies in the drawings of this atlas."""
    x, y = pixel(lat, lon)
    left, top = origin(atlas)
    return x - left, y - top


def drawn(node: Node) -> Drawn:
    """The area's outline. Its path is of whole steps: 0.7 m beside the source at most."""
    return _all(node.atlas)[node]


def coarse(node: Node, steps: int = 16) -> str:
    """The outline as the `d` of an SVG path for a map of a thumb's size: beside the source by `steps` units at most."""
    return _written(drawn(node).outline.simplify(steps))


@lru_cache(maxsize=4)  # a new atlas replaces the last only when an area changes
def _all(atlas: Atlas) -> dict[Node, Drawn]:
    return {node: _drawn(node) for node in atlas}


def _drawn(node: Node) -> Drawn:
    def placed(lons, lats):
        points = [place(node.atlas, lat, lon) for lon, lat in zip(lons, lats, strict=True)]
        return tuple(zip(*points, strict=True))

    outline = shapely.transform(node.outline, placed, interleaved=False)
    return Drawn(outline, _written(outline), Box(*outline.bounds))


def _written(outline: shapely.Geometry) -> str:
    rings = [ring for part in shapely.get_parts(outline) for ring in (part.exterior, *part.interiors)]
    return "".join(_path([(round(x), round(y)) for x, y in ring.coords]) for ring in rings)


def _path(ring: list[tuple[int, int]]) -> str:
    steps = ((there[0] - here[0], there[1] - here[1]) for here, there in pairwise(ring[:-1]))
    words = " ".join(f"{x} {y}" for x, y in steps if x or y).replace(" -", "-")
    return f"M{ring[0][0]} {ring[0][1]}l{words}z"
