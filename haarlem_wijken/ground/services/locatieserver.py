"""Where an address, street, postcode or place lies, from PDOK's Locatieserver 3.1 (the national register of addresses).

Only the text goes there: nothing about who typed it, and nothing about it is logged. Whether a point lies in Haarlem is
for our own map to say, not for the answer.
"""

import hashlib
import logging
import re
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.cache import cache

from ..town.atlas import Atlas, Node, atlas
from .breaker import Breaker
from .outside import Unavailable, fetch_json

__all__ = ["Address", "Unavailable", "cleaned", "find", "is_on"]

MOST = 10  # addresses
SHORTEST, LONGEST = 3, 100  # characters to look for
A_DAY = 24 * 3600  # seconds an answer is kept
MAX_BYTES = 1_000_000
KINDS = ("adres", "weg", "postcode", "woonplaats")
POINT = re.compile(r"POINT\((-?\d{1,3}(?:\.\d{1,20})?) (-?\d{1,2}(?:\.\d{1,20})?)\)")
POSTCODE = re.compile(r"\b([1-9][0-9]{3}) ?([a-z]{2})\b")

log = logging.getLogger(__name__)
breaker = Breaker()


@dataclass(frozen=True)
class Address:
    """A place with a name, `kind` as in KINDS, its point in WGS84 degrees, and the buurt of Haarlem it lies in."""

    name: str
    kind: str
    lat: float
    lon: float
    area: Node | None

    @property
    def in_town(self) -> bool:
        return self.area is not None


def is_on() -> bool:
    """Whether there is a service to ask: ADDRESS_SERVICE_URL is set."""
    return bool(settings.ADDRESS_SERVICE_URL)


def cleaned(text: str) -> str:
    """`text` as it is looked for: "2011 vk" and "2011VK" are one. Empty when there is too little to look for.

    The service's language of queries is kept out: slashes, colons, stars and brackets are commands, so is a first dash.
    """
    plain = unicodedata.normalize("NFC", text[: 5 * LONGEST]).lower().replace("’", "'")
    words = (word.lstrip("-") for word in re.sub(r"[^\w'.-]|_", " ", plain).split())
    plain = " ".join(word for word in words if word.strip("'.-"))[:LONGEST].strip()
    return POSTCODE.sub(r"\1\2", plain) if len(plain) >= SHORTEST else ""


def find(text: str, *, city: Atlas | None = None) -> list[Address]:
    """At most 10 addresses, streets, postcodes and places that `text` may mean, those in Haarlem first.

    Elsewhere is looked for only when Haarlem has nothing. Empty for too little text. Raises Unavailable when the
    service is off, does not answer in ADDRESS_SERVICE_SECONDS, or answers nonsense.
    """
    if not is_on():
        raise Unavailable("no service of addresses")
    wanted = cleaned(text)
    if not wanted:
        return []
    key = "address:" + hashlib.blake2b(f"{settings.ADDRESS_SERVICE_URL} {wanted}".encode(), digest_size=16).hexdigest()
    places = cache.get(key)
    if places is None:
        places = _asked(wanted)
        cache.set(key, places, A_DAY)
    city = city or atlas()
    found = [Address(name, kind, lat, lon, city.at(lat, lon)) for name, kind, lat, lon in places]
    return sorted(found, key=lambda one: not one.in_town)[:MOST]


def _asked(wanted: str) -> list[tuple[str, str, float, float]]:
    if not breaker.may_ask():
        raise Unavailable("left alone for a minute")
    try:
        until = time.monotonic() + settings.ADDRESS_SERVICE_SECONDS
        places = _answer(wanted, "gemeentenaam:haarlem AND ", until) or _answer(wanted, "", until)
    except Unavailable as fault:
        breaker.failed()
        log.warning("The service of addresses gave nothing: %s.", fault)
        raise
    breaker.close()
    return places


def _answer(wanted: str, within: str, until: float) -> list[tuple[str, str, float, float]]:
    """(name, kind, lat, lon) of what the service finds."""
    question = {
        "q": wanted,
        "fq": f"{within}type:({' OR '.join(KINDS)})",
        "fl": "weergavenaam,type,centroide_ll",
        "rows": MOST,
    }
    address = f"{settings.ADDRESS_SERVICE_URL}/free?{urlencode(question)}"
    host, seconds = urlsplit(address).netloc, until - time.monotonic()
    if seconds <= 0:
        raise Unavailable("no time left")
    answer = fetch_json(address, host=host, seconds=seconds, max_bytes=MAX_BYTES)
    try:
        documents = answer["response"]["docs"]
    except (KeyError, TypeError, IndexError):
        raise Unavailable("JSON of another form") from None
    if not isinstance(documents, list):
        raise Unavailable("JSON of another form")
    return list(dict.fromkeys(_places(documents)))[:MOST]


def _places(documents: list[Any]) -> Iterator[tuple[str, str, float, float]]:
    """What can be understood of the documents; one that is wrong does not spoil the others."""
    for document in documents:
        if not isinstance(document, dict):
            continue
        name, kind, point = (document.get(key) for key in ("weergavenaam", "type", "centroide_ll"))
        if kind not in KINDS or not isinstance(name, str) or not isinstance(point, str):
            continue
        degrees = POINT.fullmatch(point)
        name = " ".join(name.split())
        if not degrees or not name.isprintable() or not 0 < len(name) <= 200:
            continue
        lon, lat = float(degrees[1]), float(degrees[2])
        if abs(lon) <= 180 and abs(lat) <= 90:
            yield name, kind, lat, lon
