"""What one tile of the map shows of a selection: areas far off, cells nearer by, single initiatives close up."""

from collections import Counter
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Aggregate, Avg, Count, F, Max, Min, QuerySet
from django.urls import reverse
from django.utils.translation import ngettext

from haarlem_wijken.ground.area_choice import AREA_NAMES
from haarlem_wijken.ground.atlas import Atlas, Node
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.places import ZOOM, quadkey, tile_of
from haarlem_wijken.ground.selection import Selection

from .models import Initiative
from .selection import area_ids, select

LEVELS = {**dict.fromkeys(range(12), Level.STADSDEEL), 12: Level.WIJK, 13: Level.WIJK, 14: Level.BUURT}
FIRST_SINGLE = 18
CELL_ZOOMS = 2  # a cell is a tile two zooms deeper: 64 pixels wide on the screen
MAX_SINGLES = 500  # more points than a screen can show in one tile; the list has them all

Feature = dict[str, Any]


def features(selection: Selection, tree: Atlas, z: int, x: int, y: int) -> list[Feature]:
    """GeoJSON features (RFC 7946, lon and lat in WGS84 degrees) of the selection in tile z/x/y; at most 1 query."""
    if level := LEVELS.get(z):
        here = [node for node in tree.of_level(level) if tile_of(quadkey(*node.label), z) == (x, y)]
        return _areas(selection, here)
    inside = select(selection).in_tile(z, x, y)
    return _singles(inside) if z >= FIRST_SINGLE else _cells(inside, selection, tree, z)


def _areas(selection: Selection, nodes: list[Node]) -> list[Feature]:
    """A cluster per area whose label point lies in the tile: each area is counted in exactly one tile of a zoom."""
    chosen = area_ids(selection)
    wanted = {pk: node for node in nodes for pk in node.descendant_ids if chosen is None or pk in chosen}
    if not wanted:
        return []
    counts: Counter[Node] = Counter()
    for row in select(selection).placed().within(wanted).per_area():
        counts[wanted[row["area_id"]]] += row["placed"]
    return [
        _cluster(node.label, counts[node], node, selection, bbox=node.bbox, key=node.code)
        for node in nodes
        if counts[node]
    ]


class Mode(Aggregate):
    """The most frequent value."""

    function = "MODE"
    template = "%(function)s() WITHIN GROUP (ORDER BY %(expressions)s)"


def _cells(inside: QuerySet[Initiative], selection: Selection, tree: Atlas, z: int) -> list[Feature]:
    zoom = z + CELL_ZOOMS
    cells = (
        inside.annotate(cell=F("quadkey").bitrightshift(2 * (ZOOM - zoom)))
        .values("cell")
        .annotate(
            count=Count("pk"), area=Mode("area_id"), first=Min("pk"), middle_lat=Avg("lat"), middle_lon=Avg("lon"),
            west=Min("lon"), south=Min("lat"), east=Max("lon"), north=Max("lat"),
        )
        .order_by("cell")
    )  # fmt: skip
    answer = []
    for row in _with_the_lone_ones(cells):
        point = row["middle_lat"], row["middle_lon"]
        if row["count"] == 1:
            answer.append(_single(row, point))
            continue
        bbox = (row["west"], row["south"], row["east"], row["north"])
        key = f"cell/{zoom}/{row['cell']}"
        answer.append(_cluster(point, row["count"], tree.by_id[row["area"]], selection, bbox=bbox, key=key))
    return answer


def _with_the_lone_ones(cells: QuerySet) -> list[dict[str, Any]]:
    """The rows of `cells`, with title, slug, stage and themes where a cell holds one initiative: all in one query."""
    try:
        sql, params = cells.query.sql_with_params()
    except EmptyResultSet:  # areas that have no part in common: there is nothing to ask
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT c.*, i.title, i.slug, i.stage, (
                    SELECT array_agg(t.slug ORDER BY t.position) FROM initiatives_initiative_themes it
                    JOIN ground_theme t ON t.id = it.theme_id WHERE it.initiative_id = i.id) AS theme_slugs
                FROM ({sql}) c LEFT JOIN initiatives_initiative i ON c.count = 1 AND i.id = c.first""",  # noqa: S608
            params,
        )
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def _singles(inside: QuerySet[Initiative]) -> list[Feature]:
    rows = inside.with_theme_slugs().order_by("pk").values("lat", "lon", "title", "slug", "stage", "theme_slugs")
    return [_single(row, (row["lat"], row["lon"])) for row in rows[:MAX_SINGLES]]


def _single(row: dict[str, Any], point: tuple[float, float]) -> Feature:
    url = reverse("initiative", args=[row["slug"]])
    themes = [slug for slug in row["theme_slugs"] or [] if slug]
    properties = {"title": row["title"], "slug": row["slug"], "stage": row["stage"], "themes": themes, "url": url}
    return _feature(point, {**properties, "key": row["slug"]})


def _cluster(point, count: int, node: Node, selection: Selection, *, bbox, key: str) -> Feature:
    words = ngettext("%(count)s initiatief in %(area)s", "%(count)s initiatieven in %(area)s", count)
    chosen = area_ids(selection)
    # Of an area that is chosen in part, the list must not show the rest.
    outer = AREA_NAMES if chosen is None or node.descendant_ids <= chosen else ()
    url = reverse("initiatives") + selection.query(drop=(*outer, "pagina"), **{node.level: node.slug})
    name = words % {"count": count, "area": node.name}
    box = [round(degrees, 6) for degrees in bbox]
    return _feature(point, {"count": count, "name": name, "url": url, "bbox": box, "key": key})


def _feature(point, properties: dict[str, Any]) -> Feature:
    lat, lon = point
    geometry = {"type": "Point", "coordinates": [round(lon, 6), round(lat, 6)]}
    return {"type": "Feature", "geometry": geometry, "properties": properties}
