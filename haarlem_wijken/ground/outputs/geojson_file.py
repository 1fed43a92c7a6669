"""GeoJSON (RFC 7946): longitude and latitude in WGS84 degrees; licence and attribution as foreign members."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from .licence import LICENCE_URL, attribution


def write(parts: Iterable[str]) -> Iterator[str]:
    """The text of a FeatureCollection; each part is one or more features as JSON, with commas between them."""
    about = {"type": "FeatureCollection", "licence": LICENCE_URL, "attribution": attribution()}
    opening = json.dumps(about, ensure_ascii=False)[:-1] + ', "features": [\n'
    for part in parts:
        yield opening + part
        opening = ",\n"
    yield "]}\n" if opening == ",\n" else f"{opening}]}}\n"


def feature(key: str, points: list[tuple[float, float]], properties: dict[str, Any]) -> str:
    """One feature as JSON. `points` are (lat, lon): none gives no geometry, several a MultiPoint."""
    spots = _spots(points)
    geometry = None
    if spots:
        one = len(spots) == 1
        geometry = {"type": "Point" if one else "MultiPoint", "coordinates": spots[0] if one else spots}
    return _written(key, geometry, properties)


def line_feature(key: str, points: list[tuple[float, float] | None], properties: dict[str, Any]) -> str:
    """One feature with a line along `points`, which are (lat, lon); where one of them is None there is no geometry."""
    geometry = None if None in points else {"type": "LineString", "coordinates": _spots(points)}
    return _written(key, geometry, properties)


def _spots(points: Iterable[tuple[float, float]]) -> list[list[float]]:
    return [[round(lon, 6), round(lat, 6)] for lat, lon in points]


def _written(key: str, geometry: dict | None, properties: dict[str, Any]) -> str:
    whole = {"type": "Feature", "id": key, "geometry": geometry, "properties": properties}
    return json.dumps(whole, ensure_ascii=False, default=str)
