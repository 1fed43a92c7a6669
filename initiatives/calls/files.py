"""The calls of a selection as a feed and as a calendar."""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from . import calendar
from .access import readable_call
from .presentation import CallRow
from .selection import read, select
from .words import title

MOST = 500  # calls in a calendar: those that come first


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The newest 50, whatever the order of the page."""
    selection = _asked(request)
    newest = select(selection).sorted_by("nieuw").for_list()[: atom_file.NEWEST]
    words, page = str(title(selection)), reverse("calls")
    feed = atom_file.write(
        title=words,
        page=page,
        query=selection.query(drop=("sorteer", "pagina")),
        themes_at=f"{page}?thema=",
        entries=[_entry(CallRow.of(call)) for call in newest],
    )
    return File(words, feed)


@require_safe
@limited("export")
@open_data("ics")
def ics(request: HttpRequest) -> File:
    """Those with a day, for a calendar that follows them."""
    selection = _asked(request)
    dated = select(selection).filter(on__isnull=False).order_by("on", "from_time", "pk").for_list()[:MOST]
    words = str(title(selection))
    return File(words, calendar.write(words, dated, atlas(request.public_version)))


@require_safe
@limited("export")
@open_data("ics")
def one_ics(request: HttpRequest, pk: int) -> File:
    """One call, to put in one's own calendar; also when it is full, over or off."""
    call = readable_call(pk)
    if call is None or not call.on:
        raise Http404
    return File(call.title, calendar.write(call.title, [call], atlas(request.public_version)))


def _asked(request: HttpRequest) -> Selection:
    """Raises BadSelection."""
    n = request.public_version
    return read(request.GET, atlas(n), themes(n), strict=True)


def _entry(row: CallRow) -> atom_file.Entry:
    call = row.call
    facts = [row.owner, row.asked, row.when, row.where]
    return atom_file.Entry(
        id=atom_file.tag("oproep", call.pk),
        url=settings.SITE_URL + call.get_absolute_url(),
        title=call.title,
        summary=". ".join(filter(None, facts)),
        updated=call.changed_at,
        published=call.opened_at,
        themes=row.themes,
        language=call.language,
    )
