"""Showing the street and no more: a point that is near, and words without a house number."""

import re
from itertools import product

from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.places import distance

DECIMALS = 3  # of degrees: squares of some 111 by 68 metres
STEP = 10**-DECIMALS
# The house number and all behind it: "12", "12a", "12-14", "12 rood"; but a year is part of a name ("Plein 1945").
NUMBER = re.compile(r"[\s,]+(?!1[89]\d\d\b)\d+\s?-?[a-z]{0,2}\d*([-/]\d+[a-z]?)?( (zwart|rood|bis))?$", re.IGNORECASE)
TOWN = re.compile(r",.*$")
POSTCODE = re.compile(r"^\d{4}\s?[a-z]{2}\b", re.IGNORECASE)


def street_words(address: str) -> str:
    """ "Grote Markt 2, 2011RD Haarlem" without what tells which house: "Grote Markt". A postcode stays one."""
    address = TOWN.sub("", address).strip()
    return POSTCODE.match(address)[0] if POSTCODE.match(address) else NUMBER.sub("", address)


def near_point(lat: float, lon: float, city: Atlas) -> tuple[float, float] | None:
    """The corner of the squares that lies nearest to a point (WGS84 degrees) in its own buurt; None when none does.

    Of a corner it gives the same corner.
    """
    own, x, y = city.at(lat, lon), round(lon, DECIMALS), round(lat, DECIMALS)
    around = product((y - STEP, y, y + STEP), (x - STEP, x, x + STEP))
    corners = [(round(down, DECIMALS), round(right, DECIMALS)) for down, right in around]
    inside = [corner for corner in corners if city.at(*corner) is own]
    return min(inside, key=lambda corner: distance(lat, lon, *corner), default=None)
