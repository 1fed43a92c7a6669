"""Who sits in a council: giving, changing and ending seats, and asking people to take one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from .. import actions
from ..access import council_to_seat, council_to_write, invitation_to_change, seat_of, seat_to_change
from ..forms import EndForm, RoleForm, SeatForm
from .member import crumbs, for_members

FORMER = 20
with_form = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@for_members
def seats(request: HttpRequest, slug: str) -> HttpResponse:
    """Who sits here now and sat here before; who was asked. Members look, chair and secretary change."""
    council = _readable(request, slug)
    today = timezone.localdate()
    now = council.seats.on(today).in_order().select_related("person__account")
    coming = council.seats.filter(since__gt=today).in_order().select_related("person__account")
    before = Paginator(
        council.seats.filter(until__lte=today).order_by("-until", "pk").select_related("person"), FORMER
    ).get_page(request.GET.get("pagina"))
    may_give = council.seat is None or council.seat.leads  # an admin without a seat came in by the other gate
    context = {
        "council": council, "now": now, "coming": coming, "page": before, "may_give": may_give, "form": SeatForm(),
        "invitations": council.invitations.open() if may_give else [], "crumbs": crumbs(council, _("Wie")),
    }  # fmt: skip
    return render(request, "councils/keep/seats.html", context)


@with_form
@for_members
def seat_add(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask somebody by mail, or seat who has no address at once."""
    council = council_to_seat(request.user, slug)
    form = SeatForm(request.POST or None)
    if form.is_valid():
        try:
            _give(request, council, form.cleaned_data)
        except ValidationError as fault:
            form.add_error(None, fault) if not hasattr(fault, "error_dict") else form.add_error(None, fault.error_dict)
        else:
            return redirect("council-seats", slug)
    context = {"council": council, "form": form, "crumbs": crumbs(council, _("Een zetel geven"))}
    return render(request, "councils/keep/seat_add.html", context)


@with_form
@for_members
def seat_role(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Another function."""
    seat = seat_to_change(request.user, slug, pk)
    form = RoleForm(request.POST or None, initial={"role": seat.role, "since": timezone.localdate()})
    return _change(request, seat, form, _("Functie of eerste dag"), "councils/keep/seat_role.html", _other_role)


@with_form
@for_members
def seat_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The last day of a seat."""
    seat = seat_to_change(request.user, slug, pk)
    form = EndForm(request.POST or None, seat=seat, initial={"last_day": timezone.localdate()})
    return _change(request, seat, form, _("Een zetel beëindigen"), "councils/keep/seat_end.html", _end)


@require_POST
@for_members
def seat_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take away what was a mistake."""
    seat = seat_to_change(request.user, slug, pk)
    try:
        actions.remove_seat(seat=seat, by=request.user)
        messages.success(request, _("De zetel is weggehaald."))
    except ValidationError as fault:
        messages.error(request, " ".join(fault.messages))
    return _on(request, seat.council)


@require_POST
@for_members
def invitation_again(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Mail a new link."""
    if actions.invite_again(invitation=invitation_to_change(request.user, slug, pk), by=request.user):
        messages.success(request, _("De uitnodiging is opnieuw verstuurd. De eerdere link werkt niet meer."))
    else:
        messages.error(request, _("De vorige brief ging net weg. Wacht tien minuten en probeer het dan opnieuw."))
    return redirect("council-seats", slug)


@require_POST
@for_members
def invitation_withdraw(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take an invitation back."""
    actions.withdraw_invitation(invitation=invitation_to_change(request.user, slug, pk), by=request.user)
    messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("council-seats", slug)


def _readable(request: HttpRequest, slug: str):
    """For its members, and for an admin."""
    if request.user.is_staff:
        return council_to_seat(request.user, slug)
    return council_to_write(request.user, slug)


def _on(request: HttpRequest, council) -> HttpResponse:
    """To who sits there; to the page for all when it was their own seat, and the last day is over."""
    stays = request.user.is_staff or seat_of(request.user, council)
    return redirect("council-seats", council.slug) if stays else redirect(council)


def _give(request: HttpRequest, council, said: dict) -> None:
    if said["email"]:
        actions.invite(council=council, name=said["name"], email=said["email"], role=said["role"], by=request.user)
        messages.success(request, _("De uitnodiging gaat nu weg, naar %(email)s.") % {"email": said["email"]})
        return
    actions.seat_somebody(
        council=council, name=said["name"], role=said["role"], since=said["since"],
        name_is_public=said["name_is_public"], by=request.user,
    )  # fmt: skip
    messages.success(request, _("%(name)s heeft nu een zetel.") % {"name": said["name"]})


def _change(request: HttpRequest, seat, form, heading: str, template: str, act) -> HttpResponse:
    if form.is_valid():
        try:
            act(request, seat, form.cleaned_data)
        except ValidationError as fault:
            form.add_error(None, fault)
        else:
            return _on(request, seat.council)
    context = {"council": seat.council, "seat": seat, "form": form, "crumbs": crumbs(seat.council, heading)}
    return render(request, template, context)


def _other_role(request: HttpRequest, seat, said: dict) -> None:
    changed = actions.give_seat(
        council=seat.council, person=seat.person, role=said["role"], since=said["since"], by=request.user
    )
    messages.success(request, _("Het is veranderd.") if changed else _("Er was niets veranderd."))


def _end(request: HttpRequest, seat, said: dict) -> None:
    successor = said.get("successor")
    actions.end_seat(
        seat=seat, last_day=said["last_day"], successor=successor and successor.person, by=request.user
    )  # fmt: skip
    messages.success(request, _("De zetel eindigt na deze dag."))
