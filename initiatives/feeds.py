"""The newest initiatives of a selection as a feed."""

from datetime import datetime, time

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .models import Initiative
from .selection import read, select
from .words import title


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The newest 50, whatever the order of the page."""
    selection = read(request.GET, atlas(request.public_version), themes(request.public_version), strict=True)
    newest = select(selection).sorted_by("nieuw").for_list()[: atom_file.NEWEST]
    words, page = str(title(selection)), reverse("initiatives")
    feed = atom_file.write(
        title=words,
        page=page,
        query=selection.query(drop=("sorteer", "pagina")),
        themes_at=f"{page}?thema=",
        entries=[_entry(initiative) for initiative in newest],
    )
    return File(words, feed)


def _entry(initiative: Initiative) -> atom_file.Entry:
    published, confirmed = initiative.published_at, initiative.confirmed_on
    sure = confirmed and timezone.make_aware(datetime.combine(confirmed, time.min))
    return atom_file.Entry(
        id=atom_file.tag("initiatief", initiative.pk),
        url=settings.SITE_URL + initiative.get_absolute_url(),
        title=initiative.title,
        summary=initiative.summary,
        updated=max(filter(None, [published, sure])),
        published=published,
        themes=initiative.themes.all(),
        language=initiative.language,
    )
