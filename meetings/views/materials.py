"""What lies on the table of a meeting: laying it there, taking it off."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.models import DocumentKind

from .. import actions
from ..access import writable_material, writable_meeting
from ..forms import MaterialForm, PinForm
from ..models import MaterialUse
from ..seeing import Access
from .agenda import FORM, signed_in
from .detail import TOP, crumbs


@FORM
@signed_in
@never_cache
def materials(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that lies there, and a document of the council to lay there too."""
    access = Access(request.user)
    meeting = writable_meeting(access, slug)
    form = PinForm(request.POST or None, meeting=meeting, access=access)
    if request.method == "POST" and form.is_valid():
        try:
            actions.pin(by=request.user, meeting=meeting, **form.cleaned_data)
            messages.success(request, _("Het stuk ligt op tafel."))
            return redirect(f"{reverse('meeting-materials', args=[slug])}{TOP}")
        except ValidationError as fault:
            form.add_error(None, fault)
    lying = MaterialUse.objects.visible_to(access).at(meeting)
    context = {
        "meeting": meeting,
        "form": form,
        "materials": lying.select_related("item", "pinned__document").prefetch_related("pinned__document__versions"),
        "crumbs": crumbs(meeting, _("Stukken")),
    }
    return render(request, "meetings/materials.html", context)


@FORM
@signed_in
@never_cache
def material_add(request: HttpRequest, slug: str) -> HttpResponse:
    """A new document. `punt` in the address says at which item, `soort=verslag` that it holds the minutes."""
    access = Access(request.user)
    meeting = writable_meeting(access, slug)
    kind = DocumentKind.MINUTES if request.GET.get("soort") == DocumentKind.MINUTES else ""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    first = {"item": request.GET.get("punt")}
    form = MaterialForm(*posted, meeting=meeting, access=access, kind=kind, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            item = form.cleaned_data["item"]
            actions.add_material(by=request.user, meeting=meeting, item=item, **form.given())
            messages.success(request, _("Het stuk staat erbij."))
            return redirect(meeting)
        except ValidationError as fault:
            form.add_error(None, fault)
    context = {"meeting": meeting, "form": form, "is_minutes": bool(kind), "crumbs": crumbs(meeting, _("Stukken"))}
    return render(request, "meetings/material_add.html", context)


@require_POST
@signed_in
def material_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Off the table; the document stays."""
    return _done(request, pk, lambda found: actions.unpin(by=request.user, material=found))


@require_POST
@signed_in
def material_newest(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest version of it on the table."""
    return _done(request, pk, lambda found: actions.pin_newest(by=request.user, material=found))


@require_POST
@signed_in
def material_move(request: HttpRequest, pk: int) -> HttpResponse:
    """`to`: up, or down."""
    up = request.POST.get("to") == "up"
    return _done(request, pk, lambda found: actions.move_material(by=request.user, material=found, up=up))


def _done(request: HttpRequest, pk: int, act) -> HttpResponse:
    found = writable_material(Access(request.user), pk)
    meeting = found.item.meeting if found.item else found.meeting
    try:
        act(found)
    except ValidationError as fault:
        messages.warning(request, " ".join(fault.messages))
    if meeting is None:
        return redirect("agenda-item", found.item_id)
    return redirect(f"{reverse('meeting-materials', args=[meeting.slug])}#stuk-{pk}")
