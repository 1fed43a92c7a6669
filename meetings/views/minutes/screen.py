"""The screen on which minutes are written, as an answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ...forms.guest import GuestForm
from ...forms.section import PartForm
from ...minutes.writing.screen import Screen
from ...models import Minutes
from ...seeing import Access
from ...workflow import MinutesState, Part, Presence
from ..detail import crumbs


def shown_screen(request: HttpRequest, minutes: Minutes, *, status: int = 200, **more) -> HttpResponse:
    shown = Screen(minutes, Access(request.user))
    context = {
        "screen": shown,
        "access": shown.access,
        "minutes": minutes,
        "meeting": minutes.meeting,
        "track": MinutesState.choices,
        "presences": Presence.choices,
        "work": [pair for pair in Part.choices if pair[0] != Part.GUEST],
        "guest": GuestForm(),
        "part_form": PartForm(),
        "crumbs": crumbs(minutes.meeting, _("Verslag schrijven")),
    }
    return render(request, "meetings/write.html", context | more, status=status)
