"""The form of residents at the desk: to enter what somebody told."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate

from ...actions.impartial import OwnProposal
from ...forms import EntryForm
from ...published.entering import Entering
from .correcting import carried_fields


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MODERATE)
def enter(request: HttpRequest) -> HttpResponse:
    """An empty form; then how it will read; then it is on the site."""
    key = key_in(request.POST.get("key", ""))
    if request.method != "POST":
        return _entry(request, EntryForm(), key)
    form, step = EntryForm(request.POST), request.POST.get("step")
    if not form.is_valid() or step == "back":
        return _entry(request, form, key)
    entering = Entering(form, key, request.user, request.POST, asked=step in ("look", "take"))
    if step == "take" and entering.is_ready:
        return _put_in(request, entering)
    context = {"entering": entering, "form": entering.form, "carried": [("key", str(key)), *carried_fields(form)]}
    return render(request, "initiatives/published/entered.html", context)


def _put_in(request: HttpRequest, entering: Entering) -> HttpResponse:
    fields = entering.fields
    try:
        made = entering.take()
    except OwnProposal:
        fields.add_error("email", _("Dit is je eigen adres. Iemand anders zet het op de site."))
    except ValidationError as fault:
        fields.add_error(None, fault.messages)
    else:
        messages.success(request, _("Het staat op de site. Tot tien minuten hierna kun je het terugdraaien."))
        return redirect("case", made.case_id)
    return _entry(request, fields, entering.key)


def key_in(typed: str) -> UUID:
    """The key of a form, so that it is taken once; a new one where there is none."""
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()


def _entry(request: HttpRequest, form: EntryForm, key: UUID) -> HttpResponse:
    return render(request, "initiatives/published/enter.html", {"form": form, "carried": [("key", str(key))]})
