"""The meetings of a selection as a feed and as a calendar: what everybody may see."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas

from .access import readable_meeting
from .models import Meeting
from .planning import calendar
from .planning.moments import day_words, time_words
from .seeing import PUBLIC
from .selection.meetings import ordered, read, select
from .words import title


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The 50 that changed last: planned, moved or called off."""
    selection = _asked(request)
    newest = select(selection, PUBLIC).order_by("-updated_at", "-pk").for_list()[: atom_file.NEWEST]
    words, page = str(title(selection)), reverse("meetings")
    feed = atom_file.write(
        title=words,
        page=page,
        query=selection.query(drop=("pagina",)),
        themes_at=page,
        entries=[_entry(meeting) for meeting in newest],
    )
    return File(words, feed)


@require_safe
@limited("export")
@open_data("ics")
def ics(request: HttpRequest) -> File:
    """The selection, for a calendar that follows it."""
    selection = _asked(request)
    words = str(title(selection))
    found = ordered(selection, PUBLIC).for_list()[: calendar.MOST]
    return File(words, iter([calendar.write(words, found, PUBLIC)]))


@require_safe
@limited("export")
@open_data("ics")
def one_ics(request: HttpRequest, slug: str) -> File:
    """One meeting, to put in one's own calendar; also when it is over or off."""
    meeting = readable_meeting(PUBLIC, slug)
    return File(meeting.slug, iter([calendar.write(meeting.council.name, [meeting], PUBLIC)]))


def _asked(request: HttpRequest) -> Selection:
    """Raises BadSelection."""
    return read(request.GET, atlas(request.public_version), strict=True)


def _entry(meeting: Meeting) -> atom_file.Entry:
    off = _("Gaat niet door: %(why)s") % {"why": meeting.cancel_reason} if meeting.is_cancelled else ""
    moved = _("verplaatst") if meeting.moved_from and not meeting.is_cancelled else ""
    when = ", ".join(filter(None, [day_words(meeting.date), time_words(meeting), meeting.place, moved]))
    return atom_file.Entry(
        id=atom_file.tag("bijeenkomst", meeting.pk),
        url=settings.SITE_URL + meeting.get_absolute_url(),
        title=f"{meeting.council.name}: {meeting}",
        summary=". ".join(filter(None, [capfirst(when), off])),
        updated=meeting.updated_at,
        published=meeting.created_at,
        themes=(),
        language=meeting.language,
    )
