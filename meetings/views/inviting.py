"""Inviting people to a meeting, and who said what."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import writable_meeting
from ..forms.invitation import InviteGuestForm
from ..minutes.adoption.before_round import reach
from ..models import Meeting
from ..seeing import Access
from .detail import TOP, crumbs

FORM = require_http_methods(["GET", "HEAD", "POST"])


@FORM
@gate(Permission.HAVE_ACCOUNT)
@never_cache
def invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Who gets a letter, a guest more, and the button that sends them; after it, who answered what."""
    meeting = writable_meeting(Access(request.user), slug)
    form = InviteGuestForm(request.POST if "email" in request.POST else None)
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        try:
            _add(request, meeting, form) if form.is_bound else _send(request, meeting)
            return redirect(f"{reverse('meeting-invite', args=[slug])}{TOP}")
        except actions.Stale:
            messages.warning(request, _("De bijeenkomst is intussen gewijzigd. Er is niets veranderd."))
            return redirect(meeting)
        except ValidationError as fault:
            if not form.is_bound:
                messages.warning(request, " ".join(fault.messages))
                return redirect(meeting)
            form.add_error(None if not hasattr(fault, "error_dict") else "email", fault.messages)
    return render(request, "meetings/invite.html", _context(meeting, form))


def _send(request: HttpRequest, meeting: Meeting) -> None:
    n = actions.convene(by=request.user, meeting=meeting)
    told = ngettext("De uitnodiging gaat naar %(n)s persoon.", "De uitnodiging gaat naar %(n)s mensen.", n)
    messages.success(request, told % {"n": n} if n else _("Iedereen was al uitgenodigd."))


def _add(request: HttpRequest, meeting: Meeting, form: InviteGuestForm) -> None:
    guest = actions.invite_guest(by=request.user, meeting=meeting, **form.cleaned_data)
    messages.success(request, _("%(name)s staat op de lijst.") % {"name": guest.guest_name})


def _context(meeting: Meeting, form: InviteGuestForm) -> dict:
    listed = actions.to_invite(meeting)
    known = {one.person_id for one in listed}
    new = [account.person for account in actions.members(meeting) if account.person.pk not in known]
    return {
        "meeting": meeting,
        "form": form,
        "invited": [one for one in listed if one.invited_at],
        "waiting": [*new, *(one.person or one.guest_name for one in listed if not one.invited_at)],
        "out_of_reach": reach(meeting.council)[1],
        "crumbs": crumbs(meeting, _("Nodig uit")),
    }
