"""Planning a meeting, changing it, calling it off."""

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import writable_council, writable_meeting
from ..forms import CancelForm, MeetingForm
from ..models import Meeting, MeetingSeries
from ..planning.holidays import warnings_for
from ..seeing import Access
from ..workflow import MeetingState
from .detail import crumbs, crumbs_of

signed_in = gate(Permission.HAVE_ACCOUNT)
FORM = require_http_methods(["GET", "HEAD", "POST"])
USUAL = ("start", "end", "place")  # most meetings of a group are as the one before


@FORM
@signed_in
@never_cache
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """A new meeting of the council at `slug`; one of long ago is entered as held. `?datum=`: the day that stands there
    to begin with. Time and place begin as those of its last meeting.
    """
    access = Access(request.user)
    council = writable_council(access, slug)
    last = Meeting.objects.visible_to(access).last_of(council)
    usual = {name: getattr(last, name, None) for name in USUAL}
    form = MeetingForm(request.POST or None, initial={"date": _day(request.GET.get("datum", "")), **usual})
    context = {"form": form, "council": council, "crumbs": crumbs_of(council, _("Plan een bijeenkomst"))}
    context["as_last"] = last if any(usual.values()) else None
    context["council_series"] = MeetingSeries.objects.filter(council=council)
    if request.method == "POST" and form.is_valid():
        if told := _to_confirm(request, form):
            return render(request, "meetings/plan.html", context | {"told": told})
        meeting = actions.plan_meeting(by=request.user, council=council, **_values(form))
        messages.success(request, _("De bijeenkomst staat in de agenda."))
        return redirect(meeting)
    return render(request, "meetings/plan.html", context)


@FORM
@signed_in
@never_cache
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """Another day, time or place. Who was overtaken sees both."""
    meeting = writable_meeting(Access(request.user), slug)
    form = MeetingForm(request.POST or None, instance=meeting)
    context = {"form": form, "council": meeting.council, "meeting": meeting, "crumbs": crumbs(meeting, _("Wijzig"))}
    if request.method == "POST" and form.is_valid():
        if told := _to_confirm(request, form):
            return render(request, "meetings/plan.html", context | {"told": told})
        try:
            meeting.version = form.cleaned_data["version"] or meeting.version
            if actions.change_meeting(by=request.user, meeting=meeting, **form.values):
                messages.success(request, _("De bijeenkomst is gewijzigd."))
            return redirect(meeting)
        except actions.Stale as stale:
            form = MeetingForm(_at_version(request, stale.now), instance=stale.now)
            form.add_error(None, _("Iemand anders heeft de bijeenkomst net gewijzigd. Kijk wat nu klopt."))
            return render(request, "meetings/plan.html", context | {"form": form, "now": stale.now}, status=409)
    return render(request, "meetings/plan.html", context)


@FORM
@signed_in
@never_cache
def cancel(request: HttpRequest, slug: str) -> HttpResponse:
    """Call it off, with a reason."""
    meeting = writable_meeting(Access(request.user), slug)
    form = CancelForm(request.POST or None, initial={"version": meeting.version})
    if request.method == "POST" and form.is_valid():
        meeting.version = form.cleaned_data["version"]
        try:
            actions.cancel_meeting(by=request.user, meeting=meeting, reason=form.cleaned_data["cancel_reason"])
        except actions.Stale:
            messages.warning(request, _("De bijeenkomst is intussen gewijzigd. Er is niets veranderd."))
        else:
            messages.success(request, _("De bijeenkomst is afgezegd. De bladzijde blijft bestaan en zegt waarom."))
        return redirect(meeting)
    context = {
        "form": form, "meeting": meeting, "crumbs": crumbs(meeting, _("Zeg af")),
        "invited": meeting.attendances.invited().exists(),
        "adopts": meeting.items.exclude(adopts=None).exists(),
    }  # fmt: skip
    return render(request, "meetings/cancel.html", context)


@require_POST
@signed_in
def move_on(request: HttpRequest, slug: str) -> HttpResponse:
    """To the state in `state`: it has begun, it was held, it goes on after all."""
    meeting = writable_meeting(Access(request.user), slug)
    state = request.POST.get("state", "")
    try:
        if state not in set(MeetingState.values) - {MeetingState.CANCELLED}:
            raise actions.Stale(meeting)
        actions.move_on(by=request.user, meeting=meeting, state=MeetingState(state))
    except actions.Stale:
        messages.warning(request, _("De bijeenkomst is intussen gewijzigd. Er is niets veranderd."))
    return redirect(meeting)


@require_POST
@signed_in
def accept_weekday(request: HttpRequest, slug: str) -> HttpResponseRedirect:
    """The date is right, the weekday in the text is not."""
    meeting = writable_meeting(Access(request.user), slug)
    try:
        actions.accept_weekday(by=request.user, meeting=meeting)
    except actions.Stale:
        messages.warning(request, _("De bijeenkomst is intussen gewijzigd. Er is niets veranderd."))
    return redirect(meeting)


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _to_confirm(request: HttpRequest, form: MeetingForm) -> list[str]:
    """What is odd about the day, as long as nobody has said that it is right."""
    day = form.cleaned_data["date"]
    return [] if request.POST.get("sure") == day.isoformat() else warnings_for(day)


def _values(form: MeetingForm) -> dict:
    """A day that is over was held."""
    past = Meeting(date=form.cleaned_data["date"]).is_past
    return form.values | ({"state": MeetingState.HELD} if past else {})


def _at_version(request: HttpRequest, now: Meeting):
    data = request.POST.copy()
    data["version"] = now.version
    return data
