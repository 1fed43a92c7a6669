"""Areas and themes of a selection as a file."""

from django.http import HttpRequest
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import csv_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .overview import MatrixOverview
from .records import COLUMNS, records
from .selection import read


@require_safe
@limited("export")
@open_data("csv")
def csv(request: HttpRequest) -> File:
    """One row per area and theme."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    overview = MatrixOverview(read(request.GET, tree, palette, strict=True), tree, palette, n)
    return File(str(overview.title), csv_file.write(COLUMNS, records(overview.table)))
