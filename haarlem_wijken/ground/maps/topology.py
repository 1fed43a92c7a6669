"""Outlines in a small file: every border is stored once. docs/adr/0002-areas-as-topology.md says why.

The format is JSON, with the ideas of TopoJSON in fewer words:

    {"origin": [lon, lat], "arcs": [[x, y, dx, dy, …], …], "areas": {"BU03920101": [[[0, -3, 7], …hole], …polygon], …}}

Coordinates are whole millionths of a WGS84 degree (0.11 m north, 0.07 m east) from `origin`; an arc is its first point
and then steps. An area is a list of polygons, a polygon a list of rings (the first is the outside), a ring a list of
arcs laid end to end. Arc i backwards is written -1 - i.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

UNIT = 1_000_000  # steps per degree

Point = tuple[int, int]
Ring = list[Point]


def encode(shapes: Mapping[str, list[list[list[tuple[float, float]]]]]) -> dict:
    """Topology of `shapes`: code to the coordinates of a GeoJSON MultiPolygon (degrees, lon lat, rings closed).

    The shapes must be a coverage: where two areas touch, both have the same points. Raises ValueError for a ring that
    collapses to fewer than three points.
    """
    whole = {code: [[_whole(ring) for ring in polygon] for polygon in shape] for code, shape in shapes.items()}
    rings = [ring for shape in whole.values() for polygon in shape for ring in polygon]
    origin = (min(x for ring in rings for x, _ in ring), min(y for ring in rings for _, y in ring))
    knots = _knots(rings)
    numbers: dict[tuple[Point, ...], int] = {}
    areas = {
        code: [[[_number(arc, numbers) for arc in _cut(ring, knots)] for ring in polygon] for polygon in shape]
        for code, shape in whole.items()
    }
    return {
        "origin": [origin[0] / UNIT, origin[1] / UNIT],
        "arcs": [_steps(arc, origin) for arc in numbers],
        "areas": areas,
    }


def decode(topology: Mapping) -> dict[str, list[list[list[tuple[float, float]]]]]:
    """The shapes of `encode`: code to the coordinates of a GeoJSON MultiPolygon, rounded to a millionth of a degree."""
    left, bottom = (round(value * UNIT) for value in topology["origin"])
    arcs = [_points(steps, left, bottom) for steps in topology["arcs"]]
    return {
        code: [[_join(numbers, arcs) for numbers in polygon] for polygon in shape]
        for code, shape in topology["areas"].items()
    }


def _whole(ring: Iterable[tuple[float, float]]) -> Ring:
    """The closed ring in whole units, without points that fall together, beginning at its lowest point."""
    points = [(round(x * UNIT), round(y * UNIT)) for x, y in ring]
    points = [point for point, following in pairwise(points) if point != following]
    if len(points) < 3:
        raise ValueError(f"A ring of {len(points)} points is no outline.")
    start = points.index(min(points))
    points = points[start:] + points[:start]
    return [*points, points[0]]


def _knots(rings: list[Ring]) -> set[Point]:
    """Points where borders meet or part: every point that does not have exactly two neighbours."""
    neighbours: dict[Point, set[Point]] = {}
    for ring in rings:
        for one, other in pairwise(ring):
            neighbours.setdefault(one, set()).add(other)
            neighbours.setdefault(other, set()).add(one)
    return {point for point, around in neighbours.items() if len(around) != 2}


def _cut(ring: Ring, knots: set[Point]) -> list[Ring]:
    """The ring as arcs from knot to knot. A ring without knots (an island, an enclave) is one arc."""
    start = next((i for i, point in enumerate(ring) if point in knots), 0)
    points = [*ring[start:-1], *ring[: start + 1]]
    ends = [i for i, point in enumerate(points) if point in knots] or [0, len(points) - 1]
    return [points[one : other + 1] for one, other in pairwise(ends)]


def _number(arc: Ring, numbers: dict[tuple[Point, ...], int]) -> int:
    """The number of this arc, given out at first sight; negative when it is known in the other direction."""
    there, back = tuple(arc), tuple(reversed(arc))
    if back in numbers and back != there:
        return -1 - numbers[back]
    return numbers.setdefault(there, len(numbers))


def _steps(arc: Iterable[Point], origin: Point) -> list[int]:
    steps, at = [], origin
    for point in arc:
        steps += [point[0] - at[0], point[1] - at[1]]
        at = point
    return steps


def _points(steps: list[int], x: int, y: int) -> list[tuple[float, float]]:
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / UNIT, y / UNIT))
    return points


def _join(numbers: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[-1 - number][::-1]
        ring += arc[1:] if ring else arc
    return ring
