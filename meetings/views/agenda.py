"""Making the agenda of a meeting, and what waits for one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import writable_item, writable_meeting
from ..forms import ItemForm, PresenterForm
from ..models import AgendaItem, Meeting
from ..seeing import Access
from .detail import TOP, crumbs

signed_in = gate(Permission.HAVE_ACCOUNT)
FORM = require_http_methods(["GET", "HEAD", "POST"])
BACKLOG = "voorraad"
_ON = _lazy("“%(title)s” staat op de agenda.")
_KEPT = _lazy("“%(title)s” ligt in de voorraad.")


@FORM
@signed_in
@never_cache
def agenda(request: HttpRequest, slug: str) -> HttpResponse:
    """The items in order, a form for one more, the backlog of the council beside it."""
    meeting = writable_meeting(Access(request.user), slug)
    form = ItemForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        where = None if request.POST.get("where") == BACKLOG else meeting
        made = actions.add_item(by=request.user, council=meeting.council, meeting=where, **form.values)
        messages.success(request, (_ON if where else _KEPT) % {"title": made.title})
        return redirect(f"{reverse('meeting-agenda', args=[meeting.slug])}{TOP}")
    access = Access(request.user)
    context = {
        "meeting": meeting,
        "form": form,
        "items": list(meeting.items.visible_to(access)),
        "backlog": AgendaItem.objects.backlog_of(meeting.council_id).visible_to(access),
        "crumbs": crumbs(meeting, _("Agenda")),
    }
    context["planned"] = sum(item.minutes_planned or 0 for item in context["items"])
    context["untimed"] = not all(item.minutes_planned for item in context["items"])
    return render(request, "meetings/agenda.html", context)


@FORM
@signed_in
@never_cache
def item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item: its words, its time, who may see it."""
    found = writable_item(Access(request.user), pk)
    form = ItemForm(request.POST or None, instance=found)
    context = item_page(found, form)
    if request.method == "POST" and form.is_valid():
        found.version = form.cleaned_data["version"] or found.version
        try:
            actions.change_item(by=request.user, item=found, **form.values)
            return _back(found)
        except ValidationError as fault:
            form.add_error(None, fault)
        except actions.Stale as stale:
            data = request.POST.copy()
            data["version"] = stale.now.version
            form = ItemForm(data, instance=stale.now)
            form.add_error(None, _("Iemand anders heeft dit punt net gewijzigd. Kijk wat nu klopt."))
            return render(request, "meetings/item.html", context | {"form": form, "now": stale.now}, status=409)
    return render(request, "meetings/item.html", context)


def item_page(found: AgendaItem, form: ItemForm, *, presenter: PresenterForm | None = None) -> dict:
    """What the page of an item needs; `presenter`: a form that was not good."""
    return {
        "form": form,
        "item": found,
        "meeting": found.meeting,
        "presenters": found.presentations.select_related("person", "organisation"),
        "presenter": presenter or PresenterForm(council=found.council),
    }


@require_POST
@signed_in
def item_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Off for good, where nothing was written or agreed under it."""
    found = writable_item(Access(request.user), pk)
    try:
        actions.remove_item(by=request.user, item=found)
        messages.success(request, _("“%(title)s” is weggehaald.") % {"title": found.title})
    except (ValidationError, actions.Stale) as fault:
        messages.warning(request, _why(fault))
    return _back(found)


@require_POST
@signed_in
def item_move(request: HttpRequest, pk: int) -> HttpResponse:
    """`to`: up, down, "voorraad" (the backlog), or the slug of a meeting of the same council."""
    access = Access(request.user)
    found = writable_item(access, pk)
    to, meeting = request.POST.get("to", ""), found.meeting
    try:
        if to in ("up", "down") and meeting:
            actions.order_items(by=request.user, meeting=meeting, order=_shifted(meeting, found, to))
        elif to == BACKLOG:
            actions.put_on(by=request.user, item=found, meeting=None)
            messages.success(request, _KEPT % {"title": found.title})
        else:
            meeting = writable_meeting(access, to)
            actions.put_on(by=request.user, item=found, meeting=meeting)
            messages.success(request, _ON % {"title": found.title})
    except (ValidationError, actions.Stale) as fault:
        messages.warning(request, _why(fault))
    return redirect("meeting-agenda", meeting.slug) if meeting else redirect("meetings")


@require_POST
@signed_in
def order(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole order at once, as it was dragged: `item` in turn."""
    meeting = writable_meeting(Access(request.user), slug)
    wanted = [int(pk) for pk in request.POST.getlist("item") if pk.isascii() and pk.isdecimal() and len(pk) < 19]
    if not actions.order_items(by=request.user, meeting=meeting, order=wanted):
        messages.warning(request, _("De agenda is intussen gewijzigd. Er is niets veranderd."))
    return redirect("meeting-agenda", meeting.slug)


def _shifted(meeting: Meeting, found: AgendaItem, to: str) -> list[int]:
    order = list(meeting.items.values_list("pk", flat=True))
    here = order.index(found.pk)
    there = max(0, here - 1) if to == "up" else min(len(order) - 1, here + 1)
    order.insert(there, order.pop(here))
    return order


def _back(found: AgendaItem) -> HttpResponse:
    return redirect("meeting-agenda", found.meeting.slug) if found.meeting else redirect("meetings")


def _why(fault: Exception) -> str:
    if isinstance(fault, ValidationError):
        return " ".join(fault.messages)
    return _("De agenda is intussen gewijzigd. Er is niets veranderd.")
