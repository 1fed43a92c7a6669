"""Who presents an item of an agenda."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from .. import actions
from ..access import writable_item, writable_presentation
from ..forms import ItemForm, PresenterForm
from ..seeing import Access
from .agenda import item_page, signed_in


@require_POST
@signed_in
def presenter_add(request: HttpRequest, pk: int) -> HttpResponse:
    """One more."""
    found = writable_item(Access(request.user), pk)
    form = PresenterForm(request.POST, council=found.council)
    if form.is_valid():
        try:
            actions.add_presenter(by=request.user, item=found, **form.values)
            return redirect("agenda-item", pk)
        except ValidationError as fault:
            form.add_error(None, fault)
    return render(request, "meetings/item.html", item_page(found, ItemForm(instance=found), presenter=form))


@require_POST
@signed_in
def presenter_off(request: HttpRequest, pk: int) -> HttpResponse:
    """One less."""
    found = writable_presentation(Access(request.user), pk)
    try:
        actions.remove_presenter(by=request.user, presentation=found)
    except ValidationError as fault:
        messages.warning(request, " ".join(fault.messages))
    return redirect("agenda-item", found.item_id)
