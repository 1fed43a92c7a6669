"""What a row of a file is the same as, or looks like: in the database, or higher up in the file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from itertools import islice
from math import cos, floor, radians

from haarlem_wijken.ground.texts import words_of
from haarlem_wijken.ground.town.places import distance

from ..models import Initiative, Precision

NEAR = 100  # metres
# Titles are compared as PostgreSQL's pg_trgm does: shared three-letter parts over all of them. Half is where a typing
# error, an article or a street more ("Badhuis" and "Het Badhuis": 0.67) still counts, and two different things in one
# buurt ("Moestuin Vijfhoek" and "Buurttuin Vijfhoek": 0.48) no longer do.
ALIKE = 0.5
MOST_COMPARED = 1000  # per area: a file of 20,000 rows about the whole town would compare each with each
CELL = 0.001  # degrees of latitude: 111 metres, so what is near lies in a cell or in one beside it
SHRINK = cos(radians(52.4))


@dataclass(frozen=True)
class Known:
    """An initiative there is, or a row taken from the file. Without an exact point `lat` and `lon` are None."""

    title: str
    area_id: int
    lat: float | None
    lon: float | None
    slug: str = ""  # empty for a row
    row: int = 0  # 0 for what is in the database
    archived: bool = False

    @cached_property
    def name(self) -> str:
        return " ".join(words_of(self.title)) or self.title

    @cached_property
    def cell(self) -> tuple[int, int]:
        return floor(self.lat / CELL), floor(self.lon * SHRINK / CELL)

    def metres_to(self, other: "Known") -> float | None:
        if self.lat is None or other.lat is None:
            return None
        return distance(self.lat, self.lon, other.lat, other.lon)


@dataclass(frozen=True)
class Twin:
    """A row that is there already (`likeness` 1) or looks like something. `slug` or `to_row` says what."""

    row: int
    title: str
    other: str
    slug: str
    to_row: int
    archived: bool
    metres: int | None
    likeness: float

    @property
    def as_json(self) -> dict:
        return asdict(self)


class Neighbourhood:
    """Everything there is, to be asked what a row is or looks like."""

    def __init__(self, known: Iterable[Known] = ()):
        self.by_slug: dict[str, Known] = {}
        self.by_name: dict[tuple, Known] = {}
        self.by_cell: defaultdict[tuple[int, int], list[Known]] = defaultdict(list)
        self.by_area: defaultdict[int, list[Known]] = defaultdict(list)
        for one in known:
            self.add(one)

    def add(self, one: Known) -> None:
        if one.slug:
            self.by_slug[one.slug] = one
        self.by_name.setdefault((one.name, one.area_id), one)
        self.by_area[one.area_id].append(one)
        if one.lat is not None:
            self.by_name.setdefault((one.name, one.cell), one)
            self.by_cell[one.cell].append(one)

    def same(self, row: Known, slug: str) -> Twin | None:
        """What has that address, or the same title in the same area or within NEAR metres."""
        found = self.by_slug.get(slug) or self.by_name.get((row.name, row.area_id))
        if found is None and row.lat is not None:
            beside = (self.by_name.get((row.name, cell)) for cell in _cells_around(row.cell))
            found = next((one for one in beside if one and row.metres_to(one) <= NEAR), None)
        return found and _twin(row, found, 1.0)

    def similar(self, row: Known) -> Twin | None:
        """What looks most like it within NEAR metres; or in the same area, when one of both has no exact point."""
        parts, best = trigrams(row.name), None
        for other in self._around(row):
            theirs = trigrams(other.name)
            if min(len(parts), len(theirs)) < ALIKE * max(len(parts), len(theirs)):
                continue  # they cannot share enough: the costly question is spared
            likeness = len(parts & theirs) / len(parts | theirs)
            if likeness >= ALIKE and (best is None or likeness > best[0]):
                best = likeness, other
        return best and _twin(row, best[1], best[0])

    def _around(self, row: Known) -> Iterator[Known]:
        for one in islice(self.by_area[row.area_id], MOST_COMPARED):
            if not one.archived and (one.lat is None or row.lat is None):
                yield one
        if row.lat is not None:
            for cell in _cells_around(row.cell):
                for one in self.by_cell.get(cell, ()):
                    if not one.archived and row.metres_to(one) <= NEAR:
                        yield one


def there_is(without: Iterable[int] = ()) -> Iterator[Known]:
    """Every initiative, archived ones too; not those `without`. 1 query."""
    rows = Initiative.objects.order_by("pk").exclude(pk__in=without).values_list(
        "title", "area_id", "lat", "lon", "slug", "archived_on", "precision"
    )  # fmt: skip
    for title, area_id, lat, lon, slug, archived_on, precision in rows.iterator(chunk_size=5000):
        exact = precision in (Precision.EXACT, Precision.STREET)
        yield Known(title, area_id, *((lat, lon) if exact else (None, None)), slug=slug, archived=bool(archived_on))


@lru_cache(maxsize=50_000)
def trigrams(name: str) -> frozenset[str]:
    """Three-letter parts of each word, with two spaces before it and one behind, as pg_trgm makes them."""
    padded = (f"  {word} " for word in name.split())
    return frozenset(word[place : place + 3] for word in padded for place in range(len(word) - 2))


def _cells_around(cell: tuple[int, int]) -> Iterator[tuple[int, int]]:
    north, east = cell
    return ((y, x) for y in (north - 1, north, north + 1) for x in (east - 1, east, east + 1))


def _twin(row: Known, other: Known, likeness: float) -> Twin:
    metres = row.metres_to(other)
    return Twin(
        row=row.row, title=row.title, other=other.title, slug=other.slug, to_row=other.row, archived=other.archived,
        metres=None if metres is None else round(metres), likeness=round(likeness, 2),
    )  # fmt: skip
