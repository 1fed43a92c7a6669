"""A selection as a sheet to hang on a wall."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.outputs.embed import apart
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..selection import read
from ..sheet.asked import name_of
from ..sheet.content import pdf
from ..sheet.paper import FORMAT, PAPERS, USUAL


@require_safe
@limited("export")
@open_data("pdf")
def sheet(request: HttpRequest) -> File:
    tree, palette = atlas(request.public_version), themes(request.public_version)
    rest, own = apart(request.GET, (FORMAT,))
    selection = read(rest, tree, palette, strict=True)
    paper = own.one(FORMAT.name, PAPERS[USUAL])

    def pieces() -> Iterator[bytes]:
        yield pdf(selection, paper, tree, palette, request.public_version)

    return File(_("Vel %(area)s %(paper)s") % {"area": name_of(selection, tree), "paper": paper.name}, pieces())
