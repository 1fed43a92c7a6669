"""Asking a moderator to change the facts of one's council."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from .. import actions
from ..access import council_to_write
from ..forms import ChangeForm
from ..page.facts import facts_of
from .member import crumbs, for_members


@require_http_methods(["GET", "HEAD", "POST"])
@for_members
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """The facts as they are, or as they were asked and still wait."""
    council = council_to_write(request.user, slug)
    waiting, now = actions.open_change(council), facts_of(council)
    shown = now | waiting.values if waiting else now
    form = ChangeForm(request.POST or None, council=council, facts=shown)
    if form.is_valid():
        try:
            asked = actions.ask_change(
                council=council, facts=form.asked(), why=form.cleaned_data["why"], by=request.user
            )
        except ValidationError as fault:
            form.add_error(None, fault.messages[0])
        else:
            words = _("Een moderator kijkt ernaar. Je krijgt een brief als het besluit er is.")
            messages.success(request, words if asked else _("Er was niets veranderd."))
            return redirect("council-keep", slug)
    context = {
        "council": council,
        "form": form,
        "waiting": waiting,
        "crumbs": crumbs(council, _("Naam, gebied en stand")),
    }
    return render(request, "councils/keep/change.html", context)


@require_POST
@for_members
def change_withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take back what was asked."""
    council = council_to_write(request.user, slug)
    waiting = actions.open_change(council)
    if waiting and actions.withdraw_change(change=waiting, by=request.user):
        messages.success(request, _("Ingetrokken. Er verandert niets."))
    else:
        messages.error(request, _("Er wacht niets meer: er is intussen iets besloten."))
    return redirect("council-keep", slug)
