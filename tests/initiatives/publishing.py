"""Initiatives that are published."""

from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import quadkey
from initiatives.models import Initiative


def published(title: str, *, area: str = "BU03920105", at=None, themes=("groen",), **fields) -> Initiative:
    """`at` is (lat, lon), else it has no point; `area` a code."""
    point = {"precision": "none"}
    if at:
        point = {"precision": "exact", "lat": at[0], "lon": at[1], "quadkey": quadkey(*at)}
    slug = title.lower().replace(" ", "-")
    fields = {"slug": slug, "summary": f"{title}, in het kort.", "stage": "lopend"} | point | fields
    initiative = Initiative.objects.create(title=title, area_id=atlas().by_code[area].id, **fields)
    initiative.themes.set(Theme.objects.filter(slug__in=themes))
    return initiative
