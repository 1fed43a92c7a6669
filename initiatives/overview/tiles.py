"""What one tile of the map shows of a selection: areas far off, cells nearer by, single initiatives close up."""

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from haarlem_wijken.ground.addresses import around_key
from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, Node
from haarlem_wijken.ground.town.palette import themes
from haarlem_wijken.ground.town.places import ZOOM, quadkey, tile_of

from ..everywhere import everywhere
from ..models import Initiative
from ..selection import area_ids, select
from .counts import Counts

LEVELS = {**dict.fromkeys(range(12), Level.STADSDEEL), 12: Level.WIJK, 13: Level.WIJK, 14: Level.BUURT}
FIRST_SINGLE = 18
CELL_ZOOMS = 2  # a cell is a tile two zooms deeper: 64 pixels wide on the screen
MAX_SINGLES = 500  # more points than a screen can show in one tile; the list has them all

Feature = dict[str, Any]


def features(selection: Selection, tree: Atlas, z: int, x: int, y: int) -> list[Feature]:
    """GeoJSON features (RFC 7946, lon and lat in WGS84 degrees) of the selection in tile z/x/y.

    1 query; to zoom 14 another two at most the first time a selection is asked for in a public version.
    """
    if level := LEVELS.get(z):
        here = [node for node in tree.of_level(level) if tile_of(quadkey(*node.label), z) == (x, y)]
        return _areas(selection, here) if here else []
    inside = select(selection).in_tile(z, x, y)
    return _singles(inside) if z >= FIRST_SINGLE else _cells(inside, selection, tree, z)


def _areas(selection: Selection, nodes: list[Node]) -> list[Feature]:
    """A cluster per area whose label point lies in the tile: each area is counted in exactly one tile of a zoom.

    What is alone in its area stands where it is, as itself, also where that is just outside the tile.
    """
    n, cluster = PublicVersion.current(), Clusters(selection)
    found = _counts(selection, n)
    placed = [(node, found.within(node.descendant_ids).placed) for node in nodes]
    several = [cluster(node.label, count, node, bbox=node.bbox, key=node.code) for node, count in placed if count > 1]
    alone = frozenset().union(*(node.descendant_ids for node, count in placed if count == 1))
    return several + (_alone(selection, alone, n) if alone else [])


def _alone(selection: Selection, areas: frozenset[int], n: int) -> list[Feature]:
    """What has a point in these areas, each of which holds one. Kept as the counts are."""
    key = ("alone in its area", selection.query(drop=("sorteer", "pagina")), areas, timezone.localdate())
    return remember(key, n, lambda: _singles(select(selection).placed().filter(area__in=areas)))


def _counts(selection: Selection, n: int) -> Counts:
    """How many have a point, per area. Kept per public version and day: a map asks a dozen tiles of one selection."""
    chosen = selection.query(drop=("sorteer", "pagina"))
    if not chosen:
        return everywhere(n).counts
    key = ("tiles", chosen, timezone.localdate())
    return remember(key, n, lambda: Counts(select(selection).placed().per_area()))


def _cells(inside: QuerySet[Initiative], selection: Selection, tree: Atlas, z: int) -> list[Feature]:
    zoom = z + CELL_ZOOMS
    answer, cluster, single = [], Clusters(selection), Singles()
    for row in _counted(inside, zoom):
        point = row["middle_lat"], row["middle_lon"]
        if row["count"] == 1:
            answer.append(single(row, point))
            continue
        bbox = (row["west"], row["south"], row["east"], row["north"])
        answer.append(
            cluster(point, row["count"], tree.by_id[row["area"]], bbox=bbox, key=f"cell/{zoom}/{row['cell']}")
        )
    return answer


# Written out: putting the sums together took Django longer than PostgreSQL to give them. What is alone in its cell is
# looked up in a LATERAL with a LIMIT: joined, the planner read the whole table.
_COUNTED = """
    SELECT cells.*, alone.* FROM (
        SELECT quadkey >> %s AS cell, count(*) AS count, mode() WITHIN GROUP (ORDER BY area_id) AS area,
            min(id) AS first, avg(lat) AS middle_lat, avg(lon) AS middle_lon,
            min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north
        FROM ({inside}) inside GROUP BY cell
    ) cells LEFT JOIN LATERAL (
        SELECT title, slug, stage, theme_ids FROM initiatives_initiative
        WHERE cells.count = 1 AND id = cells.first LIMIT 1
    ) alone ON true ORDER BY cell"""


def _counted(inside: QuerySet[Initiative], zoom: int) -> list[dict[str, Any]]:
    """Each cell of `zoom` with how many lie in it, where, and mostly in which area; with title, slug, stage and themes
    where it is one.
    """
    try:
        sql, params = inside.order_by().values("id", "area_id", "lat", "lon", "quadkey").query.sql_with_params()
    except EmptyResultSet:  # areas that have no part in common: there is nothing to ask
        return []
    with connection.cursor() as cursor:
        cursor.execute(_COUNTED.format(inside=sql), [2 * (ZOOM - zoom), *params])
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def _singles(inside: QuerySet[Initiative]) -> list[Feature]:
    rows = inside.order_by("pk").values("lat", "lon", "title", "slug", "stage", "theme_ids")
    single = Singles()
    return [single(row, (row["lat"], row["lon"])) for row in rows[:MAX_SINGLES]]


class Singles:
    """Makes features of single initiatives, of which a tile may hold hundreds."""

    def __init__(self):
        self.palette = themes.latest()
        self.before, self.after = around_key("initiative")

    def __call__(self, row: dict[str, Any], point: tuple[float, float]) -> Feature:
        slug, about = row["slug"], [theme.slug for theme in self.palette.of(row["theme_ids"])]
        properties = {"title": row["title"], "slug": slug, "stage": row["stage"], "themes": about}
        return _feature(point, {**properties, "url": f"{self.before}{slug}{self.after}", "key": slug})


class Clusters:
    """Makes the clusters of one selection; each leads to the list of what it counts."""

    def __init__(self, selection: Selection):
        self.selection = selection
        self.chosen = area_ids(selection)
        self.address = reverse("initiatives")
        self.rest = selection.query(drop=(*AREA_NAMES, "pagina")).replace("?", "&", 1)

    def __call__(self, point, count: int, node: Node, *, bbox, key: str) -> Feature:
        words = ngettext("%(count)s initiatief in %(area)s", "%(count)s initiatieven in %(area)s", count)
        name = words % {"count": count, "area": node.name}
        box = [round(degrees, 6) for degrees in bbox]
        return _feature(point, {"count": count, "name": name, "url": self._url(node), "bbox": box, "key": key})

    def _url(self, node: Node) -> str:
        if self.chosen is None or node.descendant_ids <= self.chosen:
            return f"{self.address}?{node.level}={node.slug}{self.rest}"
        # Of an area that is chosen in part, the list must not show the rest.
        return self.address + self.selection.query(drop=("pagina",), **{node.level: node.slug})


def _feature(point, properties: dict[str, Any]) -> Feature:
    lat, lon = point
    geometry = {"type": "Point", "coordinates": [round(lon, 6), round(lat, 6)]}
    return {"type": "Feature", "geometry": geometry, "properties": properties}
