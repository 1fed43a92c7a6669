"""The reference data of Haarlem, from ground/data/ into the database. Safe to run again, and again.

Facts (areas, outlines, figures) are brought up to date, except what an import of a later year has changed. Words
(themes, names people use) are only added: an administrator may have changed them. Nothing is ever deleted, and an area
keeps its slug: addresses and other rows point at it.

In a database of another town only the themes are loaded.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import shapely
from django.db import models, transaction
from django.utils.text import slugify

from .areas.figures import added_up
from .areas.figures import imported as imported_figures
from .areas.outline import joined
from .areas.shapes import imported as imported_shapes
from .areas.tree import changed_by_import
from .locks import hold
from .maps import topology
from .models import Area, AreaAlias, AreaFigures, AreaShape, AuditEvent, PublicVersion, Theme

TOWN = "GM0392"
DATA = Path(__file__).parent / "data"
FIGURES_SOURCE = "CBS, Kerncijfers wijken en buurten {year} (tabel 85984NED)"


@transaction.atomic
def load_reference(*, by=None) -> int:
    """Load everything; how many rows were added or changed. `by` is an Account, or None for the command line."""
    hold("reference data")  # two loads at once would both add the same rows
    changed = _themes()
    if not Area.objects.filter(parent=None).exclude(code=TOWN).exists():
        changed += _areas()
        areas = {area.code: area for area in Area.objects.all()}
        changed += _outlines(areas) + _figures(areas) + _aliases(areas)
    if changed:
        AuditEvent.record("load_reference", Area.objects.get(parent=None), by=by)
        PublicVersion.raise_()
    return changed


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file in ground/data/."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def level_of(code: str) -> str:
    return {"GM": "gemeente", "SD": "stadsdeel", "WK": "wijk", "BU": "buurt"}[code[:2]]


def _areas() -> int:
    """Level by level, for a child needs its parent."""
    changed, kept = 0, changed_by_import()
    for level in ("GM", "SD", "WK", "BU"):
        ids = dict(Area.objects.values_list("code", "pk"))
        wanted = [
            Area(code=row["code"], level=level_of(row["code"]), name=row["name"], slug=slugify(row["name"]),
                 parent_id=ids.get(row["parent"]))
            for row in rows("areas.csv") if row["code"].startswith(level) and row["code"] not in kept
        ]  # fmt: skip
        changed += _bring(wanted, key=["code"], fields=["level", "name", "parent_id"])
    return changed


def _outlines(areas: dict[str, Area]) -> int:
    document = json.loads((DATA / "outlines.json").read_text(encoding="utf-8"))
    outlines = unions(document, parents={row["code"]: row["parent"] for row in rows("areas.csv")})
    wanted = [
        AreaShape(
            area_id=areas[row["code"]].pk, valid_from=date.fromisoformat(document["valid_from"]),
            outline=json.loads(shapely.to_geojson(outlines[row["code"]])),
            label_lat=float(row["label_lat"]), label_lon=float(row["label_lon"]), hectares=float(row["hectares"]),
            source=document["source"],
        )
        for row in rows("areas.csv")
    ]  # fmt: skip
    kept = imported_shapes()
    return _bring(
        [shape for shape in wanted if (shape.area_id, shape.valid_from) not in kept],
        key=["area_id", "valid_from"],
        fields=["outline", "label_lat", "label_lon", "hectares", "source"],
    )


def unions(document: dict, parents: dict[str, str]) -> dict[str, shapely.Geometry]:
    """Outlines (shapely, degrees) of every area: the buurten of the topology, and what they make up together."""
    parts: dict[str, list[shapely.Geometry]] = {}
    for code, polygons in topology.decode(document).items():
        shape = [shapely.Polygon(rings[0], rings[1:]) for rings in polygons]
        outline = shape[0] if len(shape) == 1 else shapely.MultiPolygon(shape)
        for whole in _upwards(code, parents):
            parts.setdefault(whole, []).append(outline)
    return {code: joined(shapes) for code, shapes in parts.items()}


def _upwards(code: str, parents: dict[str, str]) -> Iterator[str]:
    while code:
        yield code
        code = parents[code]


def _figures(areas: dict[str, Area]) -> int:
    wanted = []
    for row in rows("figures.csv"):
        source = FIGURES_SOURCE.format(year=row["year"])
        if row["wijken"]:
            source = added_up(source, int(row["wijken"]))
        numbers = {field: int(row[field]) for field in ("population", "dwellings", "land_hectares", "density")}
        wanted.append(AreaFigures(area_id=areas[row["code"]].pk, year=int(row["year"]), source=source, **numbers))
    fields = ["population", "dwellings", "land_hectares", "density", "source"]
    kept = imported_figures()
    return _bring(
        [row for row in wanted if (row.area_id, row.year) not in kept], key=["area_id", "year"], fields=fields
    )


def _themes() -> int:
    return _bring([Theme(**{**row, "position": int(row["position"])}) for row in rows("themes.csv")], key=["slug"])


def _aliases(areas: dict[str, Area]) -> int:
    known = set(AreaAlias.objects.values_list("slug", flat=True))
    added = {slugify(row["name"]): row for row in rows("aliases.csv") if slugify(row["name"]) not in known}
    made = AreaAlias.objects.bulk_create(
        AreaAlias(name=row["name"], slug=slug, note=row["note"]) for slug, row in added.items()
    )
    stands_for = AreaAlias.areas.through
    stands_for.objects.bulk_create(
        stands_for(areaalias_id=alias.pk, area_id=areas[code].pk)
        for alias in made
        for code in added[alias.slug]["codes"].split()
    )
    return len(made)


def _bring(wanted: list[models.Model], *, key: list[str], fields: Iterable[str] = ()) -> int:
    """Add what is missing by `key`, change the `fields` that differ; how many rows that were."""
    if not wanted:
        return 0
    model = type(wanted[0])
    held = {tuple(getattr(row, name) for name in key): row for row in model.objects.all()}
    added, changed = [], []
    for row in wanted:
        old = held.get(tuple(getattr(row, name) for name in key))
        if old is None:
            added.append(row)
        elif differing := [name for name in fields if getattr(old, name) != getattr(row, name)]:
            for name in differing:
                setattr(old, name, getattr(row, name))
            changed.append(old)
    model.objects.bulk_create(added)
    if changed:
        model.objects.bulk_update(changed, fields)
    return len(added) + len(changed)
