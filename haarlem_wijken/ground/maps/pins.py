"""Points on a map: as they are given, and where they come to lie."""

from dataclasses import dataclass
from typing import NamedTuple


class Pin(NamedTuple):
    """A point on the map, in WGS84 degrees. With `href` it is a link called `name`; `number` is that of the list."""

    lat: float
    lon: float
    theme: str
    href: str = ""
    name: str = ""
    number: int | str = ""
    on: bool = False
    stale: bool = False
    year: int | str = ""  # since when it is there, for who steps through the years


@dataclass(frozen=True)
class Dot:
    """A pin with its place on the map."""

    pin: Pin
    x: float
    y: float
