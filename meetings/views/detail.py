"""One meeting: what it is about, who, what was agreed."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from councils.models import Council
from haarlem_wijken.ground.caching.public import public

from ..access import access_of, readable_meeting
from ..models import Meeting
from ..planning.moments import weekday_words
from ..presentation.meeting import Shown
from ..presentation.structured import structured
from ..workflow import MinutesState


@require_safe
@public
def meeting_page(request: HttpRequest, slug: str) -> HttpResponse:
    """As far as who asks may see it; 404 for what they may not."""
    access = access_of(request)
    shown = Shown(readable_meeting(access, slug), access, request.public_version)
    meeting = shown.meeting
    context = {
        "shown": shown,
        "access": access,
        "meeting": meeting,
        "track": MinutesState.choices,
        "today": timezone.localdate(),
        "may_comment": shown.may_write and shown.minutes and shown.minutes.is_going_round,
        "weekday": weekday_words(meeting) if meeting.weekday_is_wrong else "",
        "crumbs": crumbs(meeting),
        "canonical": meeting.get_absolute_url(),
        "structured": structured(meeting),
        "noindex": meeting.visibility != "openbaar",
    }
    return TemplateResponse(request, "meetings/detail.html", context)


TOP = "#inhoud"  # where what was done is told: else a browser goes on to the place that the form had in its address


def crumbs(meeting: Meeting, *further: str) -> list[dict]:
    """All meetings, those of the council, this one; and what is done with it."""
    this = {"name": date_format(meeting.date, "j F Y"), "url": meeting.get_absolute_url()}
    return [*crumbs_of(meeting.council), this, *({"name": name} for name in further)]


def crumbs_of(council: Council, *further: str) -> list[dict]:
    """All meetings, those of the council; and what is done with them."""
    top = reverse("meetings")
    return [
        {"name": _("Bijeenkomsten"), "url": top},
        {"name": council.name, "url": f"{top}?groep={council.slug}&wanneer=alles"},
        *({"name": name} for name in further),
    ]
