"""Adopting minutes in a meeting, and putting right what was adopted."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public

from ... import actions
from ...access import access_of, leading, readable_minutes, writable_minutes
from ...forms.adoption import CHANGED, UNCHANGED, AdoptForm, ErratumForm, NameForm
from ...minutes.adoption.changes import since_round
from ...minutes.adoption.record import digest
from ...minutes.adoption.unanswered import Unanswered
from ...minutes.adoption.unsaved import unsaved
from ...minutes.writing.others import visible_sections
from ...models import AgendaItem, Minutes
from ...seeing import Access
from ...workflow import MinutesState
from ..detail import crumbs
from .circulation import FORM, add_faults, signed_in


@FORM
@signed_in
@never_cache
def adopt(request: HttpRequest, slug: str) -> HttpResponse:
    """One act in the meeting that adopts. It shows what changed since the minutes went round."""
    access = Access(request.user)
    minutes = writable_minutes(access, slug)
    seen = digest({"seen": [[one.pk, one.version] for one in minutes.sections.order_by("pk")]})
    asked = request.POST if request.method == "POST" else None
    changed = since_round(minutes, access)
    first = {"adopted_in": _meeting(request, minutes), "seen": seen, "word": CHANGED if changed else UNCHANGED}
    form = AdoptForm(asked, minutes=minutes, initial=first)
    if asked and form.is_valid():
        if form.cleaned_data["seen"] != seen:
            form.data = form.data | {"seen": seen}
            form.add_error(None, _("De tekst is net nog gewijzigd. Kijk eerst of het zo klopt."))
        elif _done(request, form, lambda: actions.adopt_minutes(by=request.user, minutes=minutes, **form.values)):
            messages.success(request, _("Het verslag is vastgesteld. Het verandert niet meer."))
            return redirect(minutes.meeting)
    heading = _("Stel het verslag vast")
    context = {
        "form": form, "minutes": minutes, "meeting": minutes.meeting, "changed": changed,
        "went_round": minutes.went_round,
        "crumbs": crumbs(minutes.meeting, heading), "warned": unsaved(minutes, access),
        "unanswered": Unanswered(visible_sections(minutes, access)),
    }  # fmt: skip
    return render(request, "meetings/adopt.html", context)


@FORM
@signed_in
@never_cache
def rectify(request: HttpRequest, slug: str) -> HttpResponse:
    """Put something right in adopted minutes: a numbered erratum."""
    minutes = writable_minutes(Access(request.user), slug)
    form = ErratumForm(request.POST if request.method == "POST" else None, minutes=minutes)
    act = lambda: actions.add_erratum(by=request.user, minutes=minutes, **form.cleaned_data)  # noqa: E731
    return _asked(request, minutes, form, act, _("Zet iets recht"), _("Leg de rectificatie vast"))


@FORM
@signed_in
@never_cache
def anonymise(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a name out of adopted minutes, for the chair and the secretary."""
    minutes = leading(Access(request.user), writable_minutes(Access(request.user), slug))
    form = NameForm(request.POST if request.method == "POST" else None)
    act = lambda: actions.anonymise_minutes(by=request.user, minutes=minutes, **form.cleaned_data)  # noqa: E731
    return _asked(request, minutes, form, act, _("Haal een naam weg"), _("Haal de naam weg"))


@require_safe
@public
def difference(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed between the minutes that went round and those that were adopted, for who may read them."""
    access = access_of(request)
    minutes = readable_minutes(access, slug)
    if minutes.state != MinutesState.ADOPTED:
        raise Http404
    meeting = minutes.meeting
    context = {
        "minutes": minutes, "meeting": meeting, "changed": since_round(minutes, access),
        "crumbs": crumbs(meeting, _("Wat er veranderde")), "noindex": True,
    }  # fmt: skip
    return TemplateResponse(request, "meetings/difference.html", context)


def _asked(request: HttpRequest, minutes: Minutes, form, act, heading: str, button: str) -> HttpResponse:
    """A page with one form; `act` does it."""
    if not minutes.is_frozen:
        messages.info(request, _("Dit verslag is nog niet vastgesteld. Je kunt het gewoon wijzigen."))
        return redirect("minutes-write", minutes.meeting.slug)
    if request.method == "POST" and form.is_valid() and _done(request, form, act):
        messages.success(request, _("Het staat erbij, met een nummer."))
        return redirect(minutes.meeting)
    context = {
        "form": form, "minutes": minutes, "meeting": minutes.meeting, "heading": heading, "button": button,
        "crumbs": crumbs(minutes.meeting, heading),
    }  # fmt: skip
    return render(request, "meetings/ask.html", context)


def _done(request: HttpRequest, form, act) -> bool:
    try:
        act()
    except ValidationError as fault:
        add_faults(form, fault)
        return False
    except actions.Stale:
        form.add_error(None, _("Het verslag is intussen gewijzigd. Er is niets veranderd."))
        return False
    return True


def _meeting(request: HttpRequest, minutes: Minutes) -> int | None:
    """The meeting that is asked for (`in`), else the last that has it on the agenda."""
    on = AgendaItem.objects.filter(adopts=minutes, meeting__slug=request.GET.get("in", ""))
    on = on if on.exists() else AgendaItem.objects.filter(adopts=minutes)
    return on.order_by("-meeting__date").values_list("meeting", flat=True).first()
