"""A decision: put right and ended by who has a seat there, and every version of it for who may read it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public

from ... import actions
from ...access import access_of, readable_resolution, writable_resolution
from ...agreements.versions import FormerResolution
from ...forms.ending import EndingForm, ResumeForm
from ...forms.resolution import ResolutionForm
from ...linked.of_meetings import resolution_end
from ...models import Resolution
from ...seeing import Access
from ...workflow import MinutesState
from ..detail import crumbs
from ..minutes.circulation import add_faults
from .register import FORM, signed_in


@FORM
@signed_in
@never_cache
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Its words, why, and when it is looked at again; of adopted minutes an erratum says what was wrong."""
    found = writable_resolution(Access(request.user), pk)
    if Resolution.objects.filter(pk=pk, meeting__minutes__state=MinutesState.ADOPTED).exists():
        raise PermissionDenied
    typed = request.POST if request.method == "POST" else None
    form = ResolutionForm(typed, instance=Resolution.objects.get(pk=pk), initial={"version": found.version})
    if form.is_valid():
        found.version = form.cleaned_data["version"]
        try:
            actions.change_resolution(by=request.user, resolution=found, **form.values)
            messages.success(request, _("Het besluit is gewijzigd."))
        except actions.Stale:
            messages.warning(request, _("Iemand anders was net eerder. Kijk hoe het besluit nu is."))
        return redirect(resolution_end(found).url)
    heading = _("Wijzig besluit %(number)s") % {"number": found.number}
    context = {
        "form": form, "meeting": found.meeting, "heading": heading, "button": _("Leg vast"),
        "crumbs": crumbs(found.meeting, heading),
    }  # fmt: skip
    return render(request, "meetings/ask.html", context)


@FORM
@signed_in
@never_cache
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End it, or have one that was ended hold again. Adopted minutes do not change with it."""
    access = Access(request.user)
    found = writable_resolution(access, pk)
    form_of, act = (ResumeForm, actions.resume_resolution) if found.is_ended else (EndingForm, actions.end_resolution)
    form = form_of(request.POST if request.method == "POST" else None, resolution=found, access=access)
    if form.is_valid():
        found.version = form.cleaned_data["version"]
        try:
            act(by=request.user, resolution=found, **form.values)
            messages.success(request, _("Het staat bij het besluit."))
            return redirect(resolution_end(found).url)
        except ValidationError as fault:
            add_faults(form, fault)
        except actions.Stale:
            messages.warning(request, _("Iemand anders was net eerder. Kijk hoe het besluit nu is."))
            return redirect(resolution_end(found).url)
    crumb = _("Laat weer gelden") if found.is_ended else _("Trek in of vervang")
    context = {"form": form, "resolution": found, "meeting": found.meeting, "crumbs": crumbs(found.meeting, crumb)}
    return render(request, "meetings/resolution_end.html", context)


@require_safe
@public
def history(request: HttpRequest, pk: int) -> HttpResponse:
    """Every version that whoever asks may see, and what changed with it."""
    access = access_of(request)
    found = readable_resolution(access, pk)
    context = {
        "resolution": found,
        "url": resolution_end(found).url,
        "former": FormerResolution(found, access),
        "crumbs": crumbs(found.meeting, _("Versies")),
        "noindex": True,
    }
    return TemplateResponse(request, "meetings/resolution_history.html", context)
