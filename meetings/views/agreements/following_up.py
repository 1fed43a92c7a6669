"""What comes of an agreement, or of a line in minutes: another in its place, a call for help."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from haarlem_wijken.ground.models import Visibility
from initiatives.views.calls.door import Door
from initiatives.views.calls.manage import new

from ... import actions
from ...access import writable_agreement, writable_section
from ...forms import SuccessorForm
from ...minutes.writing.offers import call_title
from ...minutes.writing.quick_lines import asks
from ...models import Agreement, MinutesSection
from ...seeing import Access
from ..detail import crumbs as crumbs_of_meeting
from .register import FORM, crumbs, signed_in

LONGEST_STORY = 2000  # of the form of a call


@FORM
@signed_in
@never_cache
def supersede(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """Choose the agreement that comes in the place of this one."""
    access = Access(request.user)
    found = writable_agreement(access, council, number)
    form = SuccessorForm(request.POST or None, agreement=found, access=access)
    if request.method == "POST" and form.is_valid():
        found.version = form.cleaned_data["version"]
        try:
            actions.supersede_agreement(by=request.user, agreement=found, successor=form.cleaned_data["successor"])
            messages.success(request, _("De afspraak is vervangen."))
            return redirect(found)
        except ValidationError as fault:
            form.add_error("successor", fault)
        except actions.Stale:
            messages.warning(request, _("Iemand anders was net eerder. Kijk hoe de afspraak nu staat."))
            return redirect(found)
    context = {"form": form, "agreement": found, "crumbs": crumbs(found, _("Vervang"))}
    return render(request, "meetings/supersede.html", context)


@FORM
@signed_in
@never_cache
def ask_for_help(request: HttpRequest, council: str, number: str) -> HttpResponse:
    """The form of a call for help with what the agreement says, and the call placed."""
    found = writable_agreement(Access(request.user), council, number)
    place = partial(actions.ask_for_help, agreement=found)
    door, way = Door(found.council, by=request.user), crumbs(found, _("Oproep"))
    return new(request, door, place=place, initial=_typed(found), crumbs=way)


@FORM
@signed_in
@never_cache
def ask_for_help_in_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """The same with what a line in a part of minutes says; `?regel=` is which."""
    found = writable_section(Access(request.user), pk)
    typed = _said(found, request.GET.get("regel", ""))
    place = partial(actions.ask_for_help_at, section=found)
    meeting = found.minutes.meeting
    written = {"name": _("Verslag"), "url": f"{reverse('minutes-write', args=[meeting.slug])}#deel-{found.pk}"}
    way = [*crumbs_of_meeting(meeting), written, {"name": _("Oproep")}]
    return new(request, Door(meeting.council, by=request.user), place=place, initial=typed, crumbs=way)


def _said(section: MinutesSection, number: str) -> dict:
    whole = (section.minutes.meeting, section.item)
    if any(one.visibility != Visibility.PUBLIC for one in whole if one):
        return {}
    text = next((one.text for one in asks(section.body) if one.is_call and str(one.number) == number), "")
    return _as_call(text)


def _typed(agreement: Agreement) -> dict:
    """A call is for everybody: of what is not, nothing stands there before somebody types it."""
    if agreement.visibility != Visibility.PUBLIC:
        return {}
    until = None if agreement.is_overdue else agreement.due_to
    return _as_call(agreement.text, agreement.explanation) | {"until": until}


def _as_call(text: str, explanation: str = "") -> dict:
    """What does not fit in the question stands in the story, whole."""
    title = call_title(text)
    story = "\n\n".join(filter(None, ["" if title == text else text, explanation]))
    return {"title": title, "story": story[:LONGEST_STORY]}
