"""Areas from the service of CBS at PDOK, page by page (OGC API Features)."""

from collections.abc import Iterator
from urllib.parse import urlencode, urljoin, urlsplit

import shapely

from ..services.outside import Unavailable, fetch_json
from .delivery import Progress
from .faults import Fault
from .files import features
from .outline import outline_of
from .spelling import read

PAGE = 1000  # the most that PDOK gives at once
MOST_PAGES = 50  # of a collection
SECONDS = 120  # for a page
MOST_BYTES = 100_000_000  # of a page
AROUND = 0.01  # degrees that are asked around a town: its new border may lie beyond the old one

Box = tuple[float, float, float, float]


def from_service(base: str, *, town: str, box: Box | None, progress: Progress) -> Iterator[tuple[str, object]]:
    """The features of the three collections around `box` (west, south, east, north), each with where it stands.

    base: "https://api.pdok.nl/cbs/wijken-en-buurten-2025/ogc/v1". Without a box the town is looked up in the whole
    country first. Raises Fault for a service that is slow, broken, or leads elsewhere.
    """
    found = list(_collection(base, "gemeenten", box, progress))
    yield from found
    box = box or _box_of(town, found)
    for name in ("wijken", "buurten"):
        yield from _collection(base, name, box, progress)


def around(outline: shapely.Geometry) -> Box:
    west, south, east, north = outline.bounds
    return west - AROUND, south - AROUND, east + AROUND, north + AROUND


def _collection(base: str, name: str, box: Box | None, progress: Progress) -> Iterator[tuple[str, object]]:
    asked = {"f": "json", "limit": PAGE} | ({"bbox": ",".join(f"{degrees:.6f}" for degrees in box)} if box else {})
    url = f"{base.rstrip('/')}/collections/{name}/items?{urlencode(asked, safe=',')}"
    for number, document in enumerate(progress(_pages(url), desc=f"Asking for {name}", unit=" page"), start=1):
        yield from features(document, f"page {number} of {name}")


def _pages(url: str | None) -> Iterator[dict]:
    home, seen = urlsplit(url), set()
    while url:
        if len(seen) == MOST_PAGES:
            raise Fault(f"The service has more than {MOST_PAGES} pages of {PAGE} for one town: something is wrong.")
        seen.add(url)
        document = _asked(url, home.netloc)
        yield document
        url = _next(document, url)
        if url in seen:
            raise Fault("The service leads in a circle: a page names one that was read as the next.")
        if url and urlsplit(url)[:2] != home[:2]:
            raise Fault("The service leads to another host for its next page, where nothing is asked.")


def _asked(url: str, host: str) -> dict:
    try:
        document = fetch_json(url, host=host, seconds=SECONDS, max_bytes=MOST_BYTES)
    except Unavailable as fault:
        raise Fault(
            f"{host} gave no answer to use ({fault}). Does it have this year? Try again later, or give files."
        ) from fault
    return document if isinstance(document, dict) else {}


def _next(document: dict, url: str) -> str | None:
    links = document.get("links")
    for link in links if isinstance(links, list) else []:
        if isinstance(link, dict) and link.get("rel") == "next":
            try:
                return urljoin(url, link["href"])
            except (KeyError, TypeError, ValueError, AttributeError):
                raise Fault("The service names a next page without a sound address.") from None
    return None


def _box_of(town: str, found: list[tuple[str, object]]) -> Box:
    for where, feature in found:
        properties = read(feature.get("properties") if isinstance(feature, dict) else None, where)
        if properties.code == town and not properties.water:
            return around(outline_of(feature.get("geometry"), town))
    raise Fault(f"The service knows no town {town}.")
