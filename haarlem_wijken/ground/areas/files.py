"""Areas from GeoJSON files."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from .faults import Fault

MOST_BYTES = 200_000_000  # all buurten of the country in GeoJSON
DEGREES = ("crs84", "4326", "4258")  # names of reference systems that end so; ETRS89 differs by less than a metre


def from_files(paths: Iterable[Path]) -> Iterator[tuple[str, object]]:
    """Each feature with where it stands, file by file. Raises Fault for a file that cannot be used."""
    for path in paths:
        yield from features(_parsed(path), path.name)


def features(document: object, name: str) -> list[tuple[str, object]]:
    """The features of a FeatureCollection, each with where it stands. Raises Fault."""
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        raise Fault(f"{name} is no GeoJSON FeatureCollection.")
    _refuse_metres(document.get("crs"), name)
    found = document.get("features")
    if not isinstance(found, list):
        raise Fault(f"{name} has no list of features.")
    return [(f"Feature {number} of {name}", feature) for number, feature in enumerate(found, start=1)]


def _parsed(path: Path) -> object:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise Fault(
                f"{path.name} has {size / 1e6:,.0f} MB, and {MOST_BYTES / 1e6:,.0f} is the most: take the part around "
                "the town, or --service."
            )
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise Fault(f"{path.name} cannot be read: {fault.strerror}.") from None
    except (UnicodeDecodeError, ValueError, RecursionError) as fault:
        if isinstance(fault, Fault):
            raise
        raise Fault(f"{path.name} is no JSON that can be read.") from None


def _refuse_metres(system: object, name: str) -> None:
    """A file of before RFC 7946 may tell its coordinate system; without, GeoJSON is in degrees."""
    properties = system.get("properties") if isinstance(system, dict) else None
    told = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    if told and not told.lower().endswith(DEGREES):
        raise Fault(f"{name} is in {told[:60]!r}: ask for WGS84 degrees (CRS84 or EPSG:4326).")
