"""An initiative as a row of CSV and Excel."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.addresses import around_key
from haarlem_wijken.ground.outputs.chunks import rows_in_chunks
from haarlem_wijken.ground.outputs.records import Record, area_columns
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette

from ..models import Initiative
from ..spread import spread

GEOJSON_COLUMNS = {  # the properties of a feature, in this order
    "url": _("het adres van de bladzijde"),
    "slug": _("het laatste deel van dat adres; wordt nooit aan een ander gegeven"),
    "title": _("de naam"),
    "summary": _("in het kort"),
    "stage": _("de fase, in de woorden van de parameter fase"),
    "themes": _("de thema’s, in de woorden van de parameter thema; in CSV en Excel met een spatie ertussen"),
    "stadsdeel": _("het stadsdeel, als in de parameter stadsdeel"),
    "wijk": _("de wijk; leeg als alleen het stadsdeel bekend is"),
    "buurt": _("de buurt; leeg als alleen de wijk of het stadsdeel bekend is"),
    "buurtcode": _("de code van die buurt bij het CBS"),
    "confirmed": _("de dag waarop de organisatoren het bevestigden; leeg als dat nog niet zo is"),
}
COLUMNS = GEOJSON_COLUMNS | {
    "precision": _("hoe precies het punt is: exact, street (de straat), buurt (het midden van de buurt) of none"),
    "lat": _("breedtegraad van het punt (WGS84); leeg zonder vaste plek"),
    "lon": _("lengtegraad van het punt"),
    "inspired_by": _("de slug van het initiatief dat het idee gaf; leeg als dat niet bekend is"),
}
FIELDS = (
    "slug", "title", "summary", "stage", "theme_ids", "area_id", "confirmed_on", "precision", "lat", "lon",
)  # fmt: skip


def place_in_address() -> tuple[str, str]:
    """What stands before and after the slug in the full address of an initiative, in the running language."""
    before, after = around_key("initiative")
    return settings.SITE_URL + before, after


def records(chosen: QuerySet[Initiative], tree: Atlas, palette: Palette, n: int) -> Iterator[list[Record]]:
    """The columns of each, in chunks of one query; 3 once per public version `n`."""
    (before, after), sources = place_in_address(), spread(n).slugs
    where = cache(lambda area_id: area_columns(tree.by_id[area_id]))

    def record(row: Any) -> Record:
        return {
            "url": f"{before}{row.slug}{after}",
            "slug": row.slug,
            "title": row.title,
            "summary": row.summary,
            "stage": row.stage,
            "themes": [theme.slug for theme in palette.of(row.theme_ids)],
            **where(row.area_id),
            "confirmed": row.confirmed_on,
            "precision": row.precision,
            "lat": row.lat and round(row.lat, 6),
            "lon": row.lon and round(row.lon, 6),
            "inspired_by": sources.get(row.pk, ""),
        }

    rows = chosen.values_list("pk", *FIELDS, named=True)
    return ([record(row) for row in chunk] for chunk in rows_in_chunks(rows))
