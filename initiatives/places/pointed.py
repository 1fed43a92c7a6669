"""A place that somebody pointed at: on a map before they opened the form, or in the form."""

import re
from dataclasses import dataclass
from math import isfinite

from django.http import QueryDict
from django.utils.translation import gettext as _

from haarlem_wijken.ground.town.atlas import Node, atlas

PAIR = re.compile(r"(-?\d{1,3}(?:\.\d{1,20})?), ?(-?\d{1,3}(?:\.\d{1,20})?)", re.ASCII)
DECIMALS = 5  # of degrees: about a metre


@dataclass(frozen=True)
class Pointed:
    """WGS84 degrees, and the buurt they lie in; none outside Haarlem."""

    lat: float
    lon: float
    area: Node | None

    @classmethod
    def read(cls, query: QueryDict) -> "Pointed | None":
        """`bij=lat,lon` of an address; None where there is nothing that looks like it."""
        found = PAIR.fullmatch(query.get("bij", "").strip())
        if found is None:
            return None
        lat, lon = (round(float(degrees), DECIMALS) for degrees in found.groups())
        return cls(lat, lon, buurt_around(lat, lon))

    @property
    def value(self) -> str:
        """As an address has it."""
        return f"{self.lat},{self.lon}"

    @property
    def initial(self) -> dict:
        """What the form holds of it."""
        return {"lat": self.lat, "lon": self.lon, "located": "exact:"} if self.area else {}

    @property
    def words(self) -> str:
        return buurt_words(self.area) if self.area else outside_words()


def buurt_around(lat: float, lon: float) -> Node | None:
    """The buurt around any two numbers; None outside Haarlem, and for what is no place on earth."""
    on_earth = isfinite(lat) and isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180
    return atlas.latest().at(lat, lon) if on_earth else None


def buurt_words(area: Node) -> str:
    return _("Je plek ligt in de buurt %(area)s.") % {"area": area.name}


def outside_words() -> str:
    return _("Deze plek ligt niet in Haarlem. Kies een plek binnen de grens.")
