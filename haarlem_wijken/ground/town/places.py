"""A place is one number: the Z-order of the point at zoom 22 of Web Mercator. And: which buurt a point lies in."""

from collections.abc import Iterator
from math import asin, asinh, cos, degrees, floor, log2, pi, radians, sin, sqrt, tan

from .atlas import Atlas, Node, atlas

ZOOM = 22
EARTH = 6_371_008.8  # mean radius in metres
HIGHEST = 85.05  # degrees; Web Mercator ends a little beyond


class OutsideHaarlem(ValueError):
    """The point lies in no buurt of Haarlem."""


def quadkey(lat: float, lon: float) -> int:
    """The 44-bit Z-order number of a point (WGS84 degrees): the tile it lies in at zoom 22, 9.6 m wide at the equator.

    Raises ValueError outside the square of Web Mercator.
    """
    if not (-HIGHEST <= lat <= HIGHEST and -180 <= lon < 180):
        raise ValueError(f"No point of Web Mercator: {lat}, {lon}.")
    size = 1 << ZOOM
    x = min(floor((lon + 180) / 360 * size), size - 1)  # just below 180 degrees rounds up to the end of the world
    y = floor((1 - asinh(tan(radians(lat))) / pi) / 2 * size)
    return _spread(x) | _spread(y) << 1


def tile_range(z: int, x: int, y: int) -> tuple[int, int]:
    """First number in tile z/x/y, and first beyond it. Raises ValueError for what is no tile of zoom 0 to 22."""
    if not (0 <= z <= ZOOM and 0 <= x < 1 << z and 0 <= y < 1 << z):
        raise ValueError(f"No tile: {z}/{x}/{y}.")
    tile, finer = _spread(x) | _spread(y) << 1, 2 * (ZOOM - z)
    return tile << finer, (tile + 1) << finer


def tile_of(key: int, z: int) -> tuple[int, int]:
    """x and y of the tile of zoom z that holds the number."""
    tile = key >> 2 * (ZOOM - z)
    return _gather(tile), _gather(tile >> 1)


def tiles_around(key: int, z: int) -> Iterator[tuple[int, int, int]]:
    """z, x, y of the tile of zoom z that holds the number, and of the eight around it as far as they exist."""
    middle_x, middle_y = tile_of(key, z)
    for y in range(max(0, middle_y - 1), min(1 << z, middle_y + 2)):
        for x in range(max(0, middle_x - 1), min(1 << z, middle_x + 2)):
            yield z, x, y


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Metres between two points in WGS84 degrees, over the sphere (haversine; 0.3% off at most)."""
    half = sin(radians(lat2 - lat1) / 2) ** 2
    half += cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def box_around(lat: float, lon: float, metres: float) -> tuple[float, float, float, float]:
    """West, south, east and north (WGS84 degrees) of the square that holds a circle of that radius."""
    north = degrees(metres / EARTH)
    east = north / cos(radians(lat))
    return lon - east, lat - north, lon + east, lat + north


def buurt_at(lat: float, lon: float, *, city: Atlas | None = None) -> Node | None:
    """The buurt the point (WGS84 degrees) lies in; None outside Haarlem. On a border: the one with the lower code.

    Pass the atlas when asking for many points: that spares a query each.
    """
    return (city or atlas()).at(lat, lon)


def buurt_of(lat: float, lon: float, *, city: Atlas | None = None) -> Node:
    """As `buurt_at`, but raises OutsideHaarlem."""
    if node := buurt_at(lat, lon, city=city):
        return node
    raise OutsideHaarlem(f"{lat:.5f}, {lon:.5f}")


def zoom_as_wide(lat: float, metres: float) -> int:
    """The deepest zoom (22 at most) of which a tile at that latitude is at least so many metres wide."""
    return min(ZOOM, floor(log2(tile_width(lat, 0) / metres)))


def tile_width(lat: float, z: int) -> float:
    """Metres from side to side of a tile of zoom z at that latitude (WGS84 degrees)."""
    return 2 * pi * EARTH * cos(radians(lat)) / (1 << z)


_SPREAD = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)


def _spread(n: int) -> int:
    """The bits of n, a zero between each two."""
    for shift, mask in _SPREAD:
        n = (n | n << shift) & mask
    return n


def _gather(n: int) -> int:
    """Every second bit of n, closed up: the inverse of `_spread`."""
    n &= _SPREAD[-1][1]
    for shift, mask in (
        (1, 0x3333333333333333),
        (2, 0x0F0F0F0F0F0F0F0F),
        (4, 0x00FF00FF00FF00FF),
        (8, 0x0000FFFF0000FFFF),
        (16, 0xFFFFFFFF),
    ):
        n = (n | n >> shift) & mask
    return n
