"""`python -m tests.bench.objects`: seconds to write all initiatives as GeoJSON from model objects, the ordinary way.

What `/initiatieven.geojson` is compared with: instances with their themes (prefetched) and area (joined), each made a
dict, all of them one json.dumps. Without a request, so the comparison errs on its side.
"""

import json
import time
from statistics import median

import django


def write() -> str:
    from initiatives.models import Initiative

    rows = Initiative.objects.filter(archived_on=None).prefetch_related("themes")
    rows = rows.select_related("area__parent__parent__parent")  # buurt, wijk, stadsdeel, town
    return json.dumps({"type": "FeatureCollection", "features": [_feature(row) for row in rows]})


def _feature(row) -> dict:
    point = None if row.lat is None else {"type": "Point", "coordinates": [row.lon, row.lat]}
    around, at = {}, row.area
    while at is not None:
        around[at.level] = at
        at = at.parent
    buurt = around.get("buurt")
    properties = {
        "url": row.get_absolute_url(),
        "slug": row.slug,
        "title": row.title,
        "summary": row.summary,
        "stage": row.stage,
        "themes": [theme.slug for theme in row.themes.all()],
        **{level: str(around.get(level, "")) for level in ("stadsdeel", "wijk", "buurt")},
        "buurtcode": buurt.code if buurt else "",
        "confirmed": row.confirmed_on.isoformat() if row.confirmed_on else None,
    }
    return {"type": "Feature", "geometry": point, "properties": properties}


def main() -> None:
    django.setup()
    rounds = []
    for _ in range(4):
        start = time.perf_counter()
        write()
        rounds.append(time.perf_counter() - start)
    print(median(rounds[1:]))  # noqa: T201 - the first also imports


if __name__ == "__main__":
    main()
