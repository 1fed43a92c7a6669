"""The dated outlines of areas: what came in, and what larger areas are made up of."""

import json
from collections.abc import Iterable
from datetime import date

import shapely

from ..models import Area, AreaShape
from ..models.area import Level
from .delivery import Progress
from .outline import joined, label_of, same, square_metres

SOURCE = "CBS en Kadaster, Wijken en buurten {year} (CC BY)"


def imported() -> set[tuple[int, date]]:
    """Area id and first day of the outlines that came from an import; 1 query."""
    rows = AreaShape.objects.filter(source__startswith=SOURCE.partition("{")[0])
    return set(rows.values_list("area_id", "valid_from"))


def from_row(row: AreaShape) -> shapely.Geometry:
    """The outline in degrees, longitude first."""
    return shapely.from_geojson(json.dumps(row.outline))


class Shapes:
    """Outlines of the town's areas as they are on `day`, by code; those that change are written as of that day."""

    def __init__(self, areas: dict[str, Area], day: date):
        self.areas, self.day = areas, day
        self.rows: dict[int, list[AreaShape]] = {}
        for row in AreaShape.objects.order_by("valid_from"):
            self.rows.setdefault(row.area_id, []).append(row)
        self.outlines: dict[str, shapely.Geometry] = {}
        for code, area in areas.items():
            if row := self._held(area):
                self.outlines[code] = from_row(row)
        self.changed: list[str] = []

    def take(self, outlines: dict[str, shapely.Geometry], progress: Progress) -> None:
        """Outlines that came in, by code; those that run as before are left as they were."""
        for code in progress(outlines, desc="Comparing outlines"):
            self._take(code, outlines[code])

    def make_up(self, *, but: Iterable[str], again: Iterable[str]) -> list[str]:
        """Join the parts of areas, except of those in `but`, where one of them or a part has changed or is in `again`.

        The codes of those that changed.
        """
        touched = {*self.changed, *again}
        done = []
        for level in (Level.WIJK, Level.STADSDEEL, Level.GEMEENTE):
            for area in [area for area in self.areas.values() if area.level == level and area.code not in but]:
                parts = [part.code for part in self.areas.values() if part.parent_id == area.pk]
                due = area.code not in self.outlines or touched.intersection([area.code, *parts])
                if parts and due and self._take(area.code, joined([self.outlines[part] for part in parts])):
                    touched.add(area.code)
                    done.append(area.code)
        return done

    def write(self, progress: Progress) -> None:
        for code in progress(self.changed, desc="Writing outlines"):
            self._write(self.areas[code], self.outlines[code])

    def _take(self, code: str, outline: shapely.Geometry) -> bool:
        if code in self.outlines and same(self.outlines[code], outline):
            return False
        self.outlines[code] = outline
        self.changed.append(code)
        return True

    def _held(self, area: Area) -> AreaShape | None:
        """The outline of that day; of a day before all that is known, the first."""
        rows = self.rows.get(area.pk, [])
        return next((row for row in reversed(rows) if row.valid_from <= self.day), rows[0] if rows else None)

    def _write(self, area: Area, outline: shapely.Geometry) -> None:
        """A new row from the day on; the one before ends there. One that began that very day is put right."""
        lat, lon = label_of(outline)
        values = {
            "outline": json.loads(shapely.to_geojson(outline)), "label_lat": lat, "label_lon": lon,
            "hectares": round(square_metres(outline) / 10_000, 2), "source": SOURCE.format(year=self.day.year),
        }  # fmt: skip
        held, until = self._held(area), None
        if held and held.valid_from > self.day:
            until = held.valid_from
        elif held and held.valid_from < self.day:
            until, held.valid_until = held.valid_until, self.day
            held.save(update_fields=["valid_until"])
        if held and held.valid_from == self.day:
            AreaShape.objects.filter(pk=held.pk).update(**values)
        else:
            AreaShape.objects.create(area=area, valid_from=self.day, valid_until=until, **values)
