"""What is near an initiative, and what is alike."""

from functools import cache

from django.db import DEFAULT_DB_ALIAS
from django.db.models.query import RawQuerySet
from django.utils import timezone

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.places import distance, tile_range, tile_width, tiles_around

from .models import HelpCall, Initiative, Precision
from .presentation import Row, row

NEAR, ALIKE = 3, 3
CLOSE, WIDE = 18, 15  # zooms: where much is going on, what is nearest lies within a hundred metres
LON_SHRINK = 0.61  # cosine of 52.4 degrees: a degree of longitude in Haarlem against one of latitude
DEGREE = 111_195  # metres in a degree of latitude
UNREAD = {"story", "contact_email", "search"}  # as for_list() leaves them out

# In plain SQL: of all that this page does, putting this question together from parts took longest. Of the tiles around
# a point the close ones are enough unless something nearer may lie beyond them; without a point its area must do.
# Squared degrees, made square by `shrink`: only the order counts here.
_NEAREST = """
    SELECT other.id, (other.lat - point.lat) ^ 2 + ((other.lon - point.lon) * %(shrink)s) ^ 2 AS apart
    FROM point, initiatives_initiative other
    WHERE quadkey >= tile.first AND quadkey < tile.beyond AND archived_on IS NULL AND other.id <> %(id)s
    ORDER BY apart, other.id LIMIT %(near)s"""
_OTHERS = """
    WITH point (lat, lon) AS (VALUES (%(lat)s::float, %(lon)s::float)),
    close AS MATERIALIZED (
        SELECT here.* FROM unnest(%(close_first)s::bigint[], %(close_end)s::bigint[]) AS tile (first, beyond)
        CROSS JOIN LATERAL ({nearest}) here ORDER BY apart, id LIMIT %(near)s
    ), enough AS MATERIALIZED (
        SELECT count(*) = %(near)s AND max(apart) <= %(reach)s ^ 2 AS so FROM close
    ), wide AS (
        SELECT here.* FROM unnest(%(wide_first)s::bigint[], %(wide_end)s::bigint[]) AS tile (first, beyond)
        CROSS JOIN LATERAL ({nearest}) here WHERE NOT (SELECT so FROM enough) ORDER BY apart, id LIMIT %(near)s
    ), beside AS (
        SELECT other.id FROM initiatives_initiative other
        WHERE other.archived_on IS NULL AND other.id <> %(id)s AND other.area_id = %(area)s AND %(lat)s IS NULL
        ORDER BY other.published_at DESC, other.id DESC LIMIT %(near)s
    ), alike AS (
        SELECT other.id FROM initiatives_initiative other
        WHERE other.archived_on IS NULL AND other.id <> %(id)s AND other.theme_ids && %(themes)s::bigint[]
        ORDER BY other.published_at DESC, other.id DESC LIMIT %(alike)s
    )
    SELECT {columns}, EXISTS (
        SELECT FROM initiatives_helpcall WHERE initiatives_helpcall.initiative_id = other.id AND {open}
    ) AS asks_help
    FROM initiatives_initiative other WHERE other.id IN (
        SELECT id FROM close WHERE (SELECT so FROM enough) UNION SELECT id FROM wide
        UNION SELECT id FROM beside UNION SELECT id FROM alike
    )"""


def near_and_alike(initiative: Initiative, tree: Atlas) -> list[Row]:
    """At most NEAR nearest and ALIKE newest with a theme in common, wherever they are; nearest first, 1 query."""
    found = _others(initiative)
    metres = {other: _metres(initiative, other) for other in found}
    nearest = sorted(found, key=lambda other: (metres[other] is None, metres[other], other.title))
    return [row(other, tree, distance=metres[other] if _is_sure(initiative, other) else None) for other in nearest]


def _others(initiative: Initiative) -> RawQuerySet:
    columns = ", ".join(f"other.{one.column}" for one in Initiative._meta.concrete_fields if one.name not in UNREAD)
    values = {
        "id": initiative.pk,
        "lat": initiative.lat,
        "lon": initiative.lon,
        "area": initiative.area_id,
        "themes": initiative.theme_ids,
        "today": timezone.localdate(),
        "near": NEAR,
        "alike": ALIKE,
        "shrink": LON_SHRINK,
        "reach": tile_width(initiative.lat or 0, CLOSE) / DEGREE,
    }
    for name, zoom in (("close", CLOSE), ("wide", WIDE)):
        tiles = [] if initiative.quadkey is None else tiles_around(initiative.quadkey, zoom)
        ranges = [tile_range(*tile) for tile in tiles]
        values[f"{name}_first"] = [first for first, _end in ranges]
        values[f"{name}_end"] = [end for _first, end in ranges]
    return Initiative.objects.raw(_OTHERS.format(columns=columns, nearest=_NEAREST, open=_is_open()), values)


@cache
def _is_open() -> str:
    """What `HelpCall.objects.open()` asks, of %(today)s: put together once."""
    asked = HelpCall.objects.open().query
    sql, (_today,) = asked.get_compiler(DEFAULT_DB_ALIAS).compile(asked.where)
    return sql.replace("%s", "%(today)s")


def _is_sure(*both: Initiative) -> bool:
    """Between places of which only the buurt is known, a distance in metres would be made up."""
    return all(one.precision in (Precision.EXACT, Precision.STREET) for one in both)


def _metres(one: Initiative, other: Initiative) -> float | None:
    if one.quadkey is None or other.quadkey is None:
        return None
    return distance(one.lat, one.lon, other.lat, other.lon)
