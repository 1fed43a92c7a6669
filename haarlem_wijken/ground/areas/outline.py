"""Outlines as they come in: checked, rounded, compared, measured. Degrees of WGS84, longitude first, as in GeoJSON."""

import math

import numpy as np
import shapely

from .faults import Fault

MOST_POINTS = 100_000  # of one area; a town with every bend of its border has some 20,000
PRECISION = 6  # decimals of a degree: 0.11 m north, 0.07 m east, that of the source and of the reference data
SAME = 1.5e-6  # degrees; rounding moves a point by 0.71 millionths at most, so what lies further was moved by somebody
NETHERLANDS = (2.5, 50.5, 7.6, 54.0)  # west, south, east, north
RD = (-10_000, 290_000, 300_000, 650_000)  # metres of EPSG:28992


def outline_of(geometry: object, code: str) -> shapely.Geometry:
    """Polygon or MultiPolygon from a GeoJSON geometry, valid, in whole millionths of a degree.

    Raises Fault in one sentence with the code: no outline, another form, too many points, numbers that are no degrees
    in the Netherlands, a border that crosses itself.
    """
    if not isinstance(geometry, dict) or not geometry.get("coordinates"):
        kind = geometry.get("type") if isinstance(geometry, dict) else None
        reason = f"its geometry is a {kind}" if kind in {"GeometryCollection"} else "it has no outline"
        raise Fault(f"{code}: {reason}, where a Polygon or MultiPolygon should be.")
    kind, coordinates = geometry.get("type"), geometry["coordinates"]
    if kind not in {"Polygon", "MultiPolygon"}:
        raise Fault(f"{code}: its geometry is a {str(kind)[:30]}, where a Polygon or MultiPolygon should be.")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    try:
        if sum(len(ring) for polygon in polygons for ring in polygon) > MOST_POINTS:
            raise Fault(f"{code}: its outline has more than {MOST_POINTS:,} points; take a simplified one.")
        rings = [[_ring(ring) for ring in polygon] for polygon in polygons]
        _refuse_elsewhere(np.concatenate([ring for polygon in rings for ring in polygon]), code)
        shape = [shapely.Polygon(polygon[0], polygon[1:]) for polygon in rings]
    except (TypeError, ValueError, OverflowError, IndexError) as fault:
        if isinstance(fault, Fault):
            raise
        raise Fault(f"{code}: its outline is no list of rings of longitudes and latitudes.") from None
    return _sound(shapely.MultiPolygon(shape) if len(shape) > 1 else shape[0], code)


def _ring(points: list) -> np.ndarray:
    """n x 2 numbers. Raises ValueError for anything else."""
    array = np.asarray(points, dtype=float)
    if array.ndim != 2 or array.shape[0] < 4 or array.shape[1] not in {2, 3} or not np.isfinite(array[:, :2]).all():
        raise ValueError
    return array[:, :2]


def _refuse_elsewhere(points: np.ndarray, code: str) -> None:
    if _within(points, NETHERLANDS):
        return
    if _within(points, RD):
        reason = "has coordinates in metres (RD, EPSG:28992); ask for WGS84 degrees (CRS84 or EPSG:4326)"
    elif _within(points[:, ::-1], NETHERLANDS):
        reason = "has latitude and longitude swapped; GeoJSON has the longitude first"
    else:
        reason = "does not lie in the Netherlands, or its coordinates are no degrees"
    raise Fault(f"{code}: its outline {reason}.")


def _within(points: np.ndarray, box: tuple[float, float, float, float]) -> bool:
    return bool((points >= box[:2]).all() and (points <= box[2:]).all())


def _sound(outline: shapely.Geometry, code: str) -> shapely.Geometry:
    if not outline.is_valid:
        reason, _, at = shapely.is_valid_reason(outline).rstrip("]").partition("[")
        lon, lat = (float(number) for number in at.split()[:2]) if at else outline.bounds[:2]
        words = "crosses itself" if "ntersection" in reason else "is not sound"
        raise Fault(f"{code}: its outline {words} ({reason.lower()}) near {lat:.5f}, {lon:.5f}.")
    rounded = shapely.remove_repeated_points(shapely.transform(outline, lambda points: np.round(points, PRECISION)))
    if not rounded.is_valid:  # a neck thinner than the rounding
        rounded = shapely.set_precision(outline, 10**-PRECISION)
    if rounded.is_empty or rounded.geom_type not in {"Polygon", "MultiPolygon"}:
        raise Fault(f"{code}: its outline is thinner than {10**-PRECISION:.6f} degrees.")
    return shapely.orient_polygons(rounded)


def same(one: shapely.Geometry, other: shapely.Geometry) -> bool:
    """Whether two outlines run alike: no corner of either lies further than SAME from the border of the other."""
    borders = one.boundary, other.boundary
    shapely.prepare(list(borders))
    return all(
        shapely.dwithin(border, shapely.points(shapely.get_coordinates(corners)), SAME).all()
        for border, corners in (borders, borders[::-1])
    )


def joined(outlines: list[shapely.Geometry]) -> shapely.Geometry:
    """What areas make up together; one piece is a plain polygon."""
    # Overlaps and slivers would come through the quick way as they are.
    join = shapely.coverage_union_all if shapely.coverage_is_valid(outlines) else shapely.union_all
    whole = join(outlines)
    return shapely.orient_polygons(whole.geoms[0] if whole.geom_type != "Polygon" and len(whole.geoms) == 1 else whole)


def label_of(outline: shapely.Geometry) -> tuple[float, float]:
    """Latitude and longitude of the middle of the widest spot: always inside, and where a name fits best."""
    lon, lat = shapely.maximum_inscribed_circle(outline, tolerance=1e-5).coords[0]
    return round(lat, PRECISION), round(lon, PRECISION)


def square_metres(outline: shapely.Geometry) -> float:
    """On the ellipsoid of WGS84, as flat as a town is: within 0.1% for 30 km."""
    latitude = math.radians(outline.bounds[1] / 2 + outline.bounds[3] / 2)
    radius, flat = 6_378_137.0, 0.00669437999014  # metres at the equator, eccentricity squared
    bend = 1 - flat * math.sin(latitude) ** 2
    north = math.radians(radius * (1 - flat) / bend**1.5)
    east = math.radians(radius / bend**0.5 * math.cos(latitude))
    return outline.area * north * east
