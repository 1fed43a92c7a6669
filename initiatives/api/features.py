"""Initiatives as GeoJSON, written by PostgreSQL: the same as making models of them, some forty times faster."""

import json
from collections.abc import Iterator

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from haarlem_wijken.ground.outputs.chunks import Chunk, in_chunks
from haarlem_wijken.ground.outputs.records import area_columns
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette

from ..models import Initiative
from .records import place_in_address

# Slugs and stages need no escaping: they have no character that JSON knows. What is said of an area or a theme is
# handed in by id, since a join with their tables would cost more than all the rest. The order is nearly always that
# of the ids; nobody may count on it, and sorting once more would cost a tenth.
SQL = """
SELECT count(*), max(chunk.id), string_agg(concat(
    '{{"type":"Feature","id":"', slug, '","geometry":', CASE WHEN lat IS NULL THEN 'null' ELSE concat(
        '{{"type":"Point","coordinates":[', round(lon * 1e6) / 1e6, ',', round(lat * 1e6) / 1e6, ']}}') END,
    ',"properties":{{"url":"', %s, slug, %s, '","slug":"', slug, '","title":', to_json(title),
    ',"summary":', to_json(summary), ',"stage":"', stage, '","themes":[', concat_ws(',', {themes}), '],', area.words,
    ',"confirmed":', coalesce('"' || confirmed_on || '"', 'null'), '}}}}'), ',\n')
FROM ({chosen}) AS chunk
JOIN unnest(%s::bigint[], %s::text[]) AS area (id, words) ON area.id = area_id
CROSS JOIN (SELECT %s::text[] AS words) AS theme"""
FIELDS = ("id", "slug", "title", "summary", "stage", "theme_ids", "area_id", "confirmed_on", "lat", "lon")


def features(chosen: QuerySet[Initiative], tree: Atlas, palette: Palette) -> Iterator[str]:
    """Features with commas between them (RFC 7946, WGS84 degrees), in chunks of one query."""
    before, after = place_in_address()
    areas = {node.id: json.dumps(area_columns(node), separators=(",", ":"))[1:-1] for node in tree}
    slugs = {theme.pk: f'"{slug}"' for slug, theme in palette.items()}
    by_theme_id = [slugs.get(pk) for pk in range(1, max(slugs, default=0) + 1)]
    themes = ", ".join(f"theme.words[theme_ids[{place}]]" for place in range(1, len(slugs) + 1)) or "NULL"

    def read(last: int, size: int) -> Chunk:
        rows = chosen.filter(pk__gt=last).order_by("pk").values(*FIELDS)[:size]
        try:
            sql, params = rows.query.sql_with_params()
        except EmptyResultSet:  # areas that have no part in common: there is nothing to ask
            return Chunk("", 0, None)
        with connection.cursor() as cursor:
            given = [before, after, *params, list(areas), list(areas.values()), by_theme_id]
            cursor.execute(SQL.format(chosen=sql, themes=themes), given)
            count, highest, text = cursor.fetchone()
        return Chunk(text, count, highest)

    return in_chunks(read)
