"""The councils of a selection as a file. `pagina` changes nothing."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import csv_file, geojson_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.outputs.chunks import rows_in_chunks
from haarlem_wijken.ground.outputs.records import Record, area_columns
from haarlem_wijken.ground.town.atlas import Atlas, Node, atlas
from haarlem_wijken.ground.town.palette import themes

from .models import Council
from .presentation import iso
from .selection import read, select
from .words import title

COLUMNS = {
    "url": _("het adres van de bladzijde"),
    "slug": _("het laatste deel van dat adres; wordt nooit aan een ander gegeven"),
    "name": _("de naam"),
    "kind": _("de soort, in de woorden van de parameter soort"),
    "status": _("de stand, in de woorden van de parameter status"),
    "themes": _("de thema’s waar het nu over gaat, in de woorden van de parameter thema"),
    "stadsdeel": _("het stadsdeel of de stadsdelen waar het werkt, als in de parameter stadsdeel"),
    "wijk": _("de wijk of wijken; leeg als alleen het stadsdeel bekend is"),
    "buurt": _("de buurt of buurten; leeg als alleen de wijk of het stadsdeel bekend is"),
    "areas": _("de codes van die gebieden met hoe zeker dat is: high (zeker), medium (waarschijnlijk), low (onzeker)"),
    "started": _("het begin, zo precies als bekend: 2023, 2023-12 of 2023-12-22"),
    "started_certainty": _("known: op die dag; before: ervoor; after: erna; unknown: niets bekend"),
    "ended": _("het einde, net zo"),
    "ended_certainty": _("net zo"),
    "website": _("de eigen website"),
}


@require_safe
@limited("export")
@open_data("csv")
def csv(request: HttpRequest) -> File:
    """One row per council."""
    words, chosen, tree = _asked(request)
    chunks = ([record for record, _nodes in chunk] for chunk in _records(chosen, tree))
    return File(words, csv_file.write(COLUMNS, chunks))


@require_safe
@limited("export")
@open_data("geojson")
def geojson(request: HttpRequest) -> File:
    """A feature per council, at the label points of its areas: MultiPoint for several, null where none is known."""
    words, chosen, tree = _asked(request)
    parts = (
        ",\n".join(
            geojson_file.feature(record["slug"], [node.label for node in nodes], record) for record, nodes in chunk
        )
        for chunk in _records(chosen, tree)
    )
    return File(words, geojson_file.write(parts))


def _asked(request: HttpRequest) -> tuple[str, QuerySet[Council], Atlas]:
    """Title, queryset and areas of the request. Raises BadSelection."""
    tree = atlas(request.public_version)
    selection = read(request.GET, tree, themes(request.public_version), strict=True)
    return str(title(selection)), select(selection).with_areas().prefetch_related("themes__theme"), tree


def _records(chosen: QuerySet[Council], tree: Atlas) -> Iterator[list[tuple[Record, list[Node]]]]:
    """Each council with its areas, in chunks of four queries."""
    return ([_record(council, tree) for council in chunk] for chunk in rows_in_chunks(chosen))


def _record(council: Council, tree: Atlas) -> tuple[Record, list[Node]]:
    served = [(tree.by_id[one.area_id], one.confidence) for one in council.served.all()]
    where = [area_columns(node) for node, _confidence in served]
    levels = {
        level: list(dict.fromkeys(columns[level] for columns in where if columns[level]))
        for level in ("stadsdeel", "wijk", "buurt")
    }
    record = {
        "url": settings.SITE_URL + council.get_absolute_url(),
        "slug": council.slug,
        "name": council.name,
        "kind": council.kind,
        "status": council.status,
        "themes": [one.theme.slug for one in council.themes.all()],
        **levels,
        "areas": [f"{node.code}:{confidence}" for node, confidence in served],
        "started": iso(council.started_on, council.started_precision),
        "started_certainty": council.started_certainty,
        "ended": iso(council.ended_on, council.ended_precision),
        "ended_certainty": council.ended_certainty,
        "website": council.website or None,
    }
    return record, [node for node, _confidence in served]
