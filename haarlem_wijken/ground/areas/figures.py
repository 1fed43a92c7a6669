"""Key figures of the areas that came in, and of the stadsdelen their wijken make up."""

from collections.abc import Iterable

from ..models import Area, AreaFigures
from ..models.area import Level
from .delivery import Found
from .spelling import FIGURES

SOURCE = "CBS, Wijken en buurten {year} (PDOK)"
ADDED_UP = "{source}, opgeteld uit {count} {wijken}"


def added_up(source: str, count: int) -> str:
    """The source of a figure that was added up from so many wijken."""
    return ADDED_UP.format(source=source, count=count, wijken="wijk" if count == 1 else "wijken")


def imported() -> set[tuple[int, int]]:
    """Area id and year of the figures that came from an import; 1 query."""
    rows = AreaFigures.objects.filter(source__startswith=SOURCE.partition("{")[0])
    return set(rows.values_list("area_id", "year"))


def bring_figures(areas: dict[str, Area], found: Iterable[Found], year: int) -> int:
    """Add or change the figures of that year; how many rows. What CBS leaves unknown replaces no number."""
    held = {row.area_id: row for row in AreaFigures.objects.filter(year=year)}
    source = SOURCE.format(year=year)
    rows = [_brought(areas[one.code], one.figures, source, held, year) for one in found]
    if any(one and one.area.level == Level.WIJK for one in rows):
        for area in areas.values():
            if area.level == Level.STADSDEEL:
                wijken = [held.get(wijk.pk) for wijk in areas.values() if wijk.parent_id == area.pk]
                rows.append(_brought(area, _sums(wijken), added_up(source, len(wijken)), held, year))
    return sum(row is not None for row in rows)


def _brought(area: Area, numbers: dict, source: str, held: dict[int, AreaFigures], year: int) -> AreaFigures | None:
    """The row when it was added or changed, else None. `held` learns it."""
    row = held.get(area.pk) or AreaFigures(area=area, year=year)
    differing = {name: number for name, number in numbers.items() if number not in {None, getattr(row, name)}}
    if not differing:
        return None
    for name, number in {**differing, "source": source}.items():
        setattr(row, name, number)
    row.save()
    held[area.pk] = row
    return row


def _sums(wijken: list[AreaFigures | None]) -> dict[str, int | None]:
    """What wijken have together, of figures known for each of them."""
    sums = {}
    for name in FIGURES:
        numbers = [getattr(row, name) if row else None for row in wijken]
        sums[name] = sum(numbers) if numbers and None not in numbers else None
    people, land = sums["population"], sums["land_hectares"]
    sums["density"] = round(people * 100 / land) if people is not None and land else None
    return sums
