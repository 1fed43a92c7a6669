"""Who inspired whom of a selection as files: a row, a line or an entry for each link."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file, csv_file, geojson_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..listed import listed
from ..models import Initiative
from ..presentation import row
from .counts import SpreadFacets
from .records import COLUMNS, Given, features, given, records
from .selection import read
from .words import title


@require_safe
@limited("export")
@open_data("csv")
def csv(request: HttpRequest) -> File:
    """One row per link."""
    selection, n = _asked(request), request.public_version
    rows = records(SpreadFacets(selection, n).trees, atlas(n))
    return File(str(title(selection)), csv_file.write(COLUMNS, rows))


@require_safe
@limited("export")
@open_data("geojson")
def geojson(request: HttpRequest) -> File:
    """A line per link; null for geometry where one of the two has no point."""
    selection, n = _asked(request), request.public_version
    lines = features(SpreadFacets(selection, n).trees, atlas(n))
    return File(str(title(selection)), geojson_file.write(lines))


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The newest 50 links, by when who was inspired came on the site."""
    selection, n = _asked(request), request.public_version
    links = sorted(given(SpreadFacets(selection, n).trees), key=lambda one: (one.to.published_at, one.to.pk))
    newest = links[: -atom_file.NEWEST - 1 : -1]
    found = {one.pk: one for one in listed({one.pk for link in newest for one in link}, n)}
    words, page = str(title(selection)), reverse("spread")
    feed = atom_file.write(
        title=words,
        page=page,
        query=selection.query(drop=("pagina",)),
        themes_at=f"{page}?thema=",
        entries=[_entry(link, found) for link in newest if link.to.pk in found and link.by.pk in found],
    )
    return File(words, feed)


def _asked(request: HttpRequest) -> Selection:
    """Raises BadSelection."""
    n = request.public_version
    return read(request.GET, atlas(n), themes(n), strict=True)


def _entry(link: Given, found: dict[int, Initiative]) -> atom_file.Entry:
    one, shown = found[link.to.pk], row(found[link.to.pk], atlas.latest())
    with translation.override(one.language):  # it stands before words in that language
        by = _("Op het idee gebracht door “%(name)s”.") % {"name": found[link.by.pk].title}
    return atom_file.Entry(
        id=atom_file.tag("geinspireerd", one.pk),
        url=settings.SITE_URL + shown.url,
        title=one.title,
        summary=f"{by} {one.summary}",
        updated=one.published_at,
        published=one.published_at,
        themes=shown.themes,
        language=one.language,
    )
