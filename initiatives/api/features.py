"""Initiatives as GeoJSON, written by PostgreSQL: the same as making models of them, some forty times faster."""

import json
from collections.abc import Iterator

from django.db import connection
from django.db.models import QuerySet

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.outputs.chunks import Chunk, in_chunks
from haarlem_wijken.ground.outputs.records import area_columns

from ..models import Initiative
from .records import place_in_address

# Slugs, stages and themes need no escaping: no slug has a character that JSON knows. Each combination of themes is
# looked up once per chunk: unless both parts are MATERIALIZED, once per initiative.
SQL = """
WITH chunk AS MATERIALIZED ({chosen}),
combined AS MATERIALIZED (
    SELECT ids, (SELECT string_agg('"' || theme.slug || '"', ',' ORDER BY place)
                 FROM unnest(ids) WITH ORDINALITY AS one (id, place) JOIN ground_theme theme USING (id)) AS slugs
    FROM (SELECT DISTINCT theme_ids AS ids FROM chunk) AS found
)
SELECT count(*), max(chunk.id), string_agg(concat(
    '{{"type":"Feature","id":"', slug, '","geometry":', CASE WHEN lat IS NULL THEN 'null' ELSE concat(
        '{{"type":"Point","coordinates":[', round(lon * 1e6) / 1e6, ',', round(lat * 1e6) / 1e6, ']}}') END,
    ',"properties":{{"url":"', %s, slug, %s, '","slug":"', slug, '","title":', to_json(title),
    ',"summary":', to_json(summary), ',"stage":"', stage, '","themes":[', combined.slugs, '],', area.words,
    ',"confirmed":', coalesce('"' || confirmed_on || '"', 'null'), '}}}}'), ',\n' ORDER BY chunk.id)
FROM chunk
JOIN unnest(%s::bigint[], %s::text[]) AS area (id, words) ON area.id = area_id
JOIN combined ON combined.ids = theme_ids"""
FIELDS = ("id", "slug", "title", "summary", "stage", "theme_ids", "area_id", "confirmed_on", "lat", "lon")


def features(chosen: QuerySet[Initiative], tree: Atlas) -> Iterator[str]:
    """Features with commas between them (RFC 7946, WGS84 degrees), in chunks of one query."""
    before, after = place_in_address()
    words = {node.id: json.dumps(area_columns(node), separators=(",", ":"))[1:-1] for node in tree}
    facts = [before, after, list(words), list(words.values())]

    def read(last: int, size: int) -> Chunk:
        rows = chosen.filter(pk__gt=last).order_by("pk").values(*FIELDS)[:size]
        sql, params = rows.query.sql_with_params()
        with connection.cursor() as cursor:
            cursor.execute(SQL.format(chosen=sql), [*params, *facts])
            count, highest, text = cursor.fetchone()
        return Chunk(text, count, highest)

    return in_chunks(read)
