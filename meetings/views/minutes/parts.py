"""Parts of minutes under no item of the agenda: one more, another order, one less and back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.access import Permission, gate

from ... import actions
from ...access import writable_minutes, writable_section
from ...forms.section import PartForm
from ...seeing import Access
from .screen import shown_screen
from .writing import back_to

signed_in = gate(Permission.HAVE_ACCOUNT)


@require_POST
@signed_in
def add(request: HttpRequest, slug: str) -> HttpResponse:
    minutes = writable_minutes(Access(request.user), slug)
    form = PartForm(request.POST)
    if not form.is_valid():
        return shown_screen(request, minutes, part_form=form)
    try:
        return back_to(actions.add_section(by=request.user, minutes=minutes, **form.cleaned_data))
    except actions.Stale:
        messages.warning(request, _("Het verslag is vastgesteld. Er komt niets meer bij."))
        return redirect("minutes-write", slug)


@require_POST
@signed_in
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """`what` is "weg", "terug", "omhoog" or "omlaag"; `version` what was seen: of the part, or for the order of the
    minutes.
    """
    section = writable_section(Access(request.user), pk)
    what, version = request.POST.get("what", ""), request.POST.get("version", "")
    seen = int(version) if version.isascii() and version.isdecimal() and len(version) < 9 else 0
    try:
        _do(request.user, section, what, seen)
    except ValidationError as fault:
        messages.warning(request, " ".join(fault.messages))
    except actions.Stale:
        messages.warning(request, _("Iemand anders was je voor. Kijk hoe het er nu staat."))
    return back_to(section)


def _do(by, section, what: str, seen: int) -> None:
    if what in ("omhoog", "omlaag"):
        minutes = section.minutes
        minutes.version = seen
        actions.move_section(by=by, section=section, minutes=minutes, up=what == "omhoog")
        return
    section.version = seen
    if what == "weg":
        actions.remove_section(by=by, section=section)
    elif what == "terug":
        actions.bring_back_section(by=by, section=section)
