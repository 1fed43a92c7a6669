"""Where an initiative of a file is: from the cells about areas and the point to the columns of the table."""

from collections.abc import Callable
from difflib import get_close_matches

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Alias, Atlas, Node
from haarlem_wijken.ground.town.places import buurt_at

from ..models import Precision
from ..places.place import Place
from .columns import AREAS, plain
from .faults import Wrong
from .values import degrees, precision, text

RD_X, RD_Y = (7_000, 300_000), (289_000, 629_000)  # metres; the bounds of EPSG:28992
LATITUDES, LONGITUDES = (50, 54), (3, 8)  # degrees; the Netherlands
DIGITS = 6  # of a degree: some 10 cm, and what our own files have
SAME_POINT = 2e-6  # degrees: a coordinate rounded to six digits
LEVELS = {"buurt": Level.BUURT, "wijk": Level.WIJK, "stadsdeel": Level.STADSDEEL}


class Gazetteer:
    """Areas by code, slug, name and the names people use."""

    def __init__(self, city: Atlas):
        self.city = city
        self.names: dict[str, list[Node | Alias]] = {}
        for place in (*city, *city.aliases):
            for words in {plain(place.name), plain(place.slug), plain(getattr(place, "code", place.name))}:
                self.names.setdefault(words, []).append(place)

    def find(self, name: str, level: str | None) -> Node | Alias:
        """What `name` stands for, of that level when there is one. Raises Wrong, with a guess if there is one."""
        found = self.names.get(plain(name))
        if found is None:
            guess = get_close_matches(plain(name), self.names, n=1, cutoff=0.75)
            raise Wrong("area_guess", guess=self.names[guess[0]][0].name) if guess else Wrong("area")
        return next((place for place in found if place.level == level), found[0])

    def where(self, cell: Callable) -> dict:
        """The columns of Initiative that say where (see Place); `cell(name)` gives what the file has, or None.

        Raises Wrong with the column.
        """
        lat, lon = _point(cell)
        said = self._said(cell)
        how = _asked(cell)
        if lat is not None:
            return self._at(lat, lon, said, how)
        if not said:
            raise Wrong("no_place", "buurt")
        name, place = said
        if how in (Precision.EXACT, Precision.STREET):
            raise Wrong("needs_point", "precision")
        if len(place.areas) > 1:
            raise Wrong("area_many", name, known=", ".join(node.name for node in place.areas))
        node = place.areas[0]
        if how == Precision.BUURT and node.level != Level.BUURT:
            raise Wrong("needs_buurt", name, area=node.name)
        how = how or (Precision.BUURT if node.level == Level.BUURT else Precision.NONE)
        return Place(node.code, how).columns(self.city)

    def _said(self, cell: Callable) -> tuple[str, Node | Alias] | None:
        """The column and place of the smallest area that is named. Raises Wrong when it lies outside another."""
        smallest = None
        for name in AREAS:
            words = _told(name, text, cell(name))
            if not words:
                continue
            place = _told(name, self.find, words, LEVELS.get(name))
            if smallest and not smallest[1].descendant_ids <= place.descendant_ids:
                raise Wrong("area_differs", name, smaller=smallest[1].name)
            smallest = smallest or (name, place)
        return smallest

    def _at(self, lat: float, lon: float, said, how: str | None) -> dict:
        node = buurt_at(lat, lon, city=self.city)
        if node is None:
            raise Wrong(_why_outside(lat, lon), "lat")
        if said and node.id not in said[1].descendant_ids:
            raise Wrong("area_of_point", said[0], area=node.name)
        if how == Precision.NONE:
            raise Wrong("point_precision", "precision")
        # Our own files give the middle of the buurt for what is somewhere in it; GeoJSON has no more words for that.
        middle = all(abs(one - other) < SAME_POINT for one, other in zip((lat, lon), node.label, strict=True))
        how = how or (Precision.BUURT if middle else Precision.EXACT)
        return Place("", how, lat, lon).columns(self.city)


def _told(name: str, read: Callable, *values):
    """`read(*values)`, of which a fault is told with the column."""
    try:
        return read(*values)
    except Wrong as fault:
        raise Wrong(fault.kind, name, **fault.params) from fault


def _point(cell: Callable) -> tuple[float, float] | tuple[None, None]:
    given = {name: cell(name) for name in ("lat", "lon")}
    missing = [name for name, value in given.items() if value in (None, "")]
    if len(missing) == 2:
        return None, None
    if missing:
        raise Wrong("half_point", missing[0])
    lat, lon = (_told(name, degrees, given[name], example) for name, example in (("lat", "52,38"), ("lon", "4,64")))
    return round(lat, DIGITS), round(lon, DIGITS)


def _asked(cell: Callable) -> str | None:
    value = cell("precision")
    return None if value in (None, "") else _told("precision", precision, value)


def _why_outside(lat: float, lon: float) -> str:
    def within(value: float, bounds: tuple[int, int]) -> bool:
        return bounds[0] <= value <= bounds[1]

    if any(within(x, RD_X) and within(y, RD_Y) for x, y in ((lat, lon), (lon, lat))):
        return "rd"
    return "swapped" if within(lat, LONGITUDES) and within(lon, LATITUDES) else "outside"
