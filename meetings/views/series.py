"""What comes back: making one, changing it, planning its next meetings, ending it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from councils.models import Council
from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import writable_council, writable_series
from ..forms.series import SeriesForm
from ..models import MeetingSeries
from ..planning.proposals import proposed
from ..planning.recurrence import Rhythm
from ..seeing import Access
from .detail import crumbs_of

FORM = require_http_methods(["GET", "HEAD", "POST"])
signed_in = gate(Permission.HAVE_ACCOUNT)


@FORM
@signed_in
@never_cache
def series_new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new series of the council at `slug`."""
    council = writable_council(Access(request.user), slug)
    form = SeriesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _to(actions.make_series(by=request.user, council=council, **form.values))
        except ValidationError as fault:
            _tell(form, fault)
    context = {"form": form, "council": council}
    return render(request, "meetings/series_form.html", _named(council, _("Nieuwe reeks")) | context)


@FORM
@signed_in
@never_cache
def series_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Another rule, place or agenda, from now on."""
    series = writable_series(Access(request.user), pk)
    form = SeriesForm(request.POST or None, instance=series)
    if request.method == "POST" and form.is_valid():
        series.version = form.cleaned_data["version"] or series.version
        try:
            actions.change_series(by=request.user, series=series, **form.values)
            return _to(series)
        except actions.Stale:
            messages.warning(request, _("De reeks is intussen gewijzigd. Er is niets veranderd."))
            return _to(series)
        except ValidationError as fault:
            _tell(form, fault)
    context = {"form": form, "council": series.council, "series": series}
    return render(request, "meetings/series_form.html", _named(series.council, series.name) | context)


@FORM
@signed_in
@never_cache
def series(request: HttpRequest, pk: int) -> HttpResponse:
    """The next days, to tick which become a meeting; and a button to end it or go on."""
    found = writable_series(Access(request.user), pk)
    days = [] if found.ended_on or Rhythm.read(found.rule) is None else proposed(found)
    if request.method == "POST":
        _act(request, found, days)
        return _to(found)
    rhythm = Rhythm.read(found.rule)
    context = {
        "series": found,
        "words": rhythm.words if rhythm else "",
        "proposed": days,
        "coming": found.meetings.visible_to(Access(request.user)).upcoming(),
    }
    return render(request, "meetings/series.html", _named(found.council, found.name) | context)


def _act(request: HttpRequest, found: MeetingSeries, days: list) -> None:
    act = request.POST.get("act")
    try:
        if act == "end":
            actions.end_series(by=request.user, series=found)
        elif act == "resume":
            actions.resume_series(by=request.user, series=found)
        else:
            asked = set(request.POST.getlist("day"))
            wanted = [one.day for one in days if one.day.isoformat() in asked]
            n = len(actions.plan_of_series(by=request.user, series=found, on=wanted))
            told = ngettext("%(n)s bijeenkomst staat in de agenda.", "%(n)s bijeenkomsten staan in de agenda.", n)
            messages.success(request, told % {"n": n} if n else _("Er is niets gekozen."))
    except (actions.Stale, ValidationError):
        messages.warning(request, _("De reeks is intussen gewijzigd. Er is niets veranderd."))


def _tell(form: SeriesForm, fault: ValidationError) -> None:
    """What the row refuses: a name that the council has, most likely."""
    taken = "meetingseries_name_once" in str(fault.error_dict) or "__all__" in fault.error_dict
    form.add_error("name", _("Er is al een reeks met deze naam.") if taken else fault.messages)


def _named(council: Council, name: str) -> dict:
    return {"crumbs": crumbs_of(council, name)}


def _to(found: MeetingSeries) -> HttpResponse:
    return redirect(reverse("meeting-series", args=[found.pk]))
