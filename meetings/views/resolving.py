"""A decision, put right by who has a seat there."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from .. import actions
from ..access import writable_resolution
from ..forms.resolution import ResolutionForm
from ..linked.of_meetings import resolution_end
from ..models import Resolution
from ..seeing import Access
from ..workflow import MinutesState
from .agreements import FORM, signed_in
from .detail import crumbs


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
