"""GeoJSON (RFC 7946): a FeatureCollection of points, or of features without a geometry."""

import json
from typing import NoReturn

from .columns import BY_NAME, MOST_COLUMNS, known, understand
from .faults import Fault, Unreadable
from .table import MOST_ROWS, Table

WGS84 = ("CRS84", "4326")
POINT = (BY_NAME["lat"], BY_NAME["lon"])


def read_geojson(data: bytes) -> Table:
    """Raises Unreadable."""
    features = _features(data)
    if not features:
        raise Unreadable("no_rows")
    if len(features) > MOST_ROWS:
        raise Unreadable("too_many_rows", most=MOST_ROWS)
    headers: dict[str, None] = {}
    rows, faults = [], []
    for number, feature in enumerate(features, start=1):
        values = _values(feature)
        if values is None:
            faults.append(Fault.of(number, "", feature, "feature"))
            continue
        try:
            if point := _point(feature.get("geometry")):
                values = {name: value for name, value in values.items() if known(name) not in POINT} | point
        except (TypeError, ValueError):
            faults.append(Fault.of(number, "geometry", _kind(feature["geometry"]), "geometry"))
        headers |= dict.fromkeys(values)
        rows.append((number, values))
    if len(headers) > MOST_COLUMNS:
        raise Unreadable("too_many_columns", count=len(headers), most=MOST_COLUMNS)
    heading = understand(headers, 0)
    return Table(heading, [(number, [values.get(header) for header in headers]) for number, values in rows], faults)


def _features(data: bytes) -> list:
    try:
        whole = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except json.JSONDecodeError as fault:
        raise Unreadable("no_json", line=fault.lineno) from fault
    except UnicodeDecodeError as fault:
        raise Unreadable("no_text") from fault
    except (ValueError, RecursionError) as fault:  # NaN, a number of 5,000 digits, a thousand brackets
        raise Unreadable("no_geojson") from fault
    features = whole.get("features") if isinstance(whole, dict) and whole.get("type") == "FeatureCollection" else None
    if not isinstance(features, list):
        raise Unreadable("no_geojson")
    if (crs := whole.get("crs")) and not any(name in json.dumps(crs) for name in WGS84):
        raise Unreadable("projection")
    return features


def _no_number(words: str) -> NoReturn:
    raise ValueError(words)


def _values(feature) -> dict | None:
    """The properties by name; None for what is no feature. A column that was named twice is told by `understand`."""
    properties = feature.get("properties") if isinstance(feature, dict) and feature.get("type") == "Feature" else None
    return dict(properties) if isinstance(properties, dict) else None


def _kind(geometry):
    """What it calls itself; all of it when that is not the fault."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    return kind if isinstance(kind, str) and kind != "Point" else geometry


def _point(geometry) -> dict:
    """{"lat", "lon"} of a Point, nothing of null. Raises TypeError or ValueError for anything else."""
    if geometry is None:
        return {}
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        raise ValueError
    lon, lat = geometry["coordinates"][:2] if isinstance(geometry.get("coordinates"), list) else ()
    return {"lat": lat, "lon": lon}
