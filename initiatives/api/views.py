"""The initiatives of a selection as a file. The order is that of their ids; `sorteer` and `pagina` change nothing."""

from django.http import HttpRequest
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import csv_file, geojson_file, xlsx_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..selection import read, select
from ..words import title
from .features import features
from .records import COLUMNS, records


@require_safe
@limited("export")
@open_data("csv")
def csv(request: HttpRequest) -> File:
    """One row per initiative."""
    words, chosen, tree, palette = _asked(request)
    return File(words, csv_file.write(COLUMNS, records(chosen, tree, palette, request.public_version)))


@require_safe
@limited("export")
@open_data("xlsx")
def xlsx(request: HttpRequest) -> File:
    """The same rows for who works in Excel. Raises TooManyRows."""
    words, chosen, tree, palette = _asked(request)
    if (count := chosen.count()) > xlsx_file.MAXIMUM:
        raise xlsx_file.TooManyRows(count)
    rows = records(chosen, tree, palette, request.public_version)
    return File(words, xlsx_file.write(gettext("Initiatieven"), COLUMNS, rows))


@require_safe
@limited("export")
@open_data("geojson")
def geojson(request: HttpRequest) -> File:
    """A feature per initiative; null for geometry where it has no point. "In this buurt" is a point: its label."""
    words, chosen, tree, palette = _asked(request)
    return File(words, geojson_file.write(features(chosen, tree, palette)))


def _asked(request: HttpRequest):
    """Title, queryset, areas and themes of the request. Raises BadSelection."""
    tree, palette = atlas(request.public_version), themes(request.public_version)
    selection = read(request.GET, tree, palette, strict=True)
    return str(title(selection)), select(selection), tree, palette
