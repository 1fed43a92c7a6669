"""Who was at a meeting, set beside the minutes."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import writable_minutes
from ..forms.guest import GuestForm
from ..minutes.writing.screen import Screen, set_words
from ..seeing import Access
from ..workflow import Part, Presence
from .minutes.screen import shown_screen

signed_in = gate(Permission.HAVE_ACCOUNT)
OFF = "weg"  # of a guest who should not be on the list
HERE = "aanwezig"  # marks what is said there; the address of the place, too


@require_POST
@signed_in
def presence(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole list at once: `person-<id>` says how, `part-<id>` what they did, OFF takes a guest off; and one more,
    where one comes.
    What is saved is said where it was set. To htmx, which takes that part of it, the answer is the screen itself.
    """
    minutes = writable_minutes(Access(request.user), slug)
    shown = Screen(minutes, Access(request.user))
    guest = GuestForm(request.POST) if "guest_name" in request.POST else None
    try:
        off = _set_all(request, shown)
        if guest and not guest.is_valid():
            return shown_screen(request, minutes, guest=guest)
        if guest:
            name, represents = guest.cleaned_data["guest_name"], guest.cleaned_data["represents"]
            actions.add_guest(by=request.user, meeting=minutes.meeting, name=name, represents=represents)
    except ValidationError as fault:
        messages.warning(request, " ".join(fault.messages), extra_tags=HERE)
    else:
        messages.success(request, _saved(guest, off), extra_tags=HERE)
    if request.htmx:
        return shown_screen(request, minutes, one_more=guest is not None)
    return redirect(f"{reverse('minutes-write', args=[slug])}#{HERE}")


def _saved(guest: GuestForm | None, off: list[str]) -> str:
    time = date_format(timezone.localtime(), "H.i")
    if off and not guest:
        return _("Van de lijst: %(names)s. Vastgelegd om %(time)s uur.") % {"names": ", ".join(off), "time": time}
    if guest:
        return _("%(name)s staat erbij. Vastgelegd om %(time)s uur.") % {
            "name": guest.cleaned_data["guest_name"], "time": time,
        }  # fmt: skip
    return _("Vastgelegd om %(time)s uur.") % {"time": time}


def _set_all(request: HttpRequest, shown: Screen) -> list[str]:
    """What was chosen, and the names of who went off the list. What is sent as the page showed it stays: another may
    have set it since.
    """
    off = []
    for one in shown.people:
        said, who = request.POST.get(one.field, ""), one.person.pk if one.person else ""
        parts = [part for part in request.POST.getlist(f"part-{who}") if part in Part.values]
        if said == OFF and one.person is None:
            actions.remove_attendance(by=request.user, attendance=one.attendance)
            off.append(one.name)
            continue
        if said not in Presence.values or request.POST.get(f"was-{one.field}") == set_words(said, parts):
            continue
        if one.person is None:
            actions.set_guest(by=request.user, attendance=one.attendance, presence=Presence(said))
        elif said != Presence.UNKNOWN or parts or one.attendance:
            actions.set_presence(
                by=request.user, meeting=shown.meeting, person=one.person, presence=Presence(said), parts=parts
            )
    return off
