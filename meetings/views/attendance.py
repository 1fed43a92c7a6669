"""Who was at a meeting, set beside the minutes."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import writable_minutes
from ..forms.guest import GuestForm
from ..minutes.writing.screen import Screen
from ..seeing import Access
from ..workflow import Part, Presence
from .screen import shown_screen

signed_in = gate(Permission.HAVE_ACCOUNT)


@require_POST
@signed_in
def presence(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole list at once: `person-<id>` says how, `part-<id>` what they did. Or one guest more."""
    minutes = writable_minutes(Access(request.user), slug)
    shown = Screen(minutes, Access(request.user))
    try:
        if "guest_name" in request.POST:
            guest = GuestForm(request.POST)
            if not guest.is_valid():
                return shown_screen(request, minutes, guest=guest)
            actions.add_guest(
                by=request.user, meeting=minutes.meeting, name=guest.cleaned_data["guest_name"],
                represents=guest.cleaned_data["represents"],
            )  # fmt: skip
        else:
            _set_all(request, shown)
    except ValidationError as fault:
        messages.warning(request, " ".join(fault.messages))
    return redirect(f"{reverse('minutes-write', args=[slug])}#aanwezig")


def _set_all(request: HttpRequest, shown: Screen) -> None:
    for one in shown.people:
        if one.person is None:
            said = request.POST.get(f"guest-{one.attendance.pk}", "")
            if said in Presence.values:
                actions.set_guest(by=request.user, attendance=one.attendance, presence=Presence(said))
            continue
        said = request.POST.get(f"person-{one.person.pk}", "")
        parts = [part for part in request.POST.getlist(f"part-{one.person.pk}") if part in Part.values]
        if said in Presence.values and (said != Presence.UNKNOWN or parts or one.attendance):
            actions.set_presence(
                by=request.user, meeting=shown.meeting, person=one.person, presence=Presence(said), parts=parts
            )
