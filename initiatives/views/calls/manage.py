"""Managing calls for help: place one, change it, see who comes, write to them, take the list along. See door.py."""

from collections.abc import Callable
from functools import partial
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from councils.models import Council
from haarlem_wijken.ground.access import Permission, may
from haarlem_wijken.ground.town.places import OutsideHaarlem

from ... import actions
from ...calls.presentation import CallRow
from ...forms import CallForm, WriteForm
from ...models import HelpCall
from ...workflow import Ending, SignUpState
from .door import Door


def new(
    request: HttpRequest,
    door: Door,
    *,
    place: Callable | None = None,
    initial: dict | None = None,
    crumbs: list[dict] | None = None,
) -> HttpResponse:
    """An empty form, or one with `initial` in it, or the call placed; `place` is what places it, for the owner.

    `crumbs`: where who asks came from, which is where they go back to; else to the owner.
    """
    of_council = isinstance(door.owner, Council)
    form = CallForm(request.POST if request.method == "POST" else None, of_council=of_council, initial=initial)
    place = place or partial(actions.place_call, owner=door.owner, sender=door.sender)
    if form.is_valid() and (placed := _try(form, place, by=door.by)):
        return _to(door, placed)
    back = crumbs[-2]["url"] if crumbs else door.back
    context = {"form": form, "door": door, "back": back, "crumbs": crumbs, "noindex": True}
    return render(request, "initiatives/calls/new.html", context)


def edit(request: HttpRequest, door: Door, call: HelpCall) -> HttpResponse:
    """The form with what the call says."""
    form = CallForm.of(call, request.POST if request.method == "POST" else None)
    if form.is_valid():
        _try(form, actions.change_call, call=call, **door.who)
        if not form.errors:
            return _to(door, call)
    context = {"form": form, "door": door, "call": call, "back": door.url("manage", call), "noindex": True}
    return render(request, "initiatives/calls/edit.html", context)


def manage(request: HttpRequest, door: Door, call: HelpCall) -> HttpResponse:
    """Who signed up, and what can be done. What cannot be done (any more) is not done: the page shows how it stands."""
    if request.method == "POST":
        _act(door, call, request.POST)
        return _to(door, call)
    helpers = list(call.sign_ups.on_list())
    context = {
        "call": call,
        "row": CallRow.of(call),
        "door": door,
        "placed": [one for one in helpers if one.state == SignUpState.PLACED],
        "waiting": [one for one in helpers if one.state == SignUpState.WAITING],
        "unconfirmed": call.sign_ups.filter(state=SignUpState.UNCONFIRMED).count(),
        "may_remove": may(door.by, Permission.MODERATE),
        "urls": {name: door.url(name, call) for name in ("manage", "edit", "write", "list")},
        "today": timezone.localdate(),
        "noindex": True,
    }
    return render(request, "initiatives/calls/manage.html", context)


def write(request: HttpRequest, door: Door, call: HelpCall) -> HttpResponse:
    """A letter to everybody on the list."""
    form = WriteForm(request.POST or None)
    key = _key(request.POST.get("key", ""))
    sent = None
    if request.method == "POST" and form.is_valid():
        sent = actions.write_to_helpers(call=call, words=form.cleaned_data["words"], key=key, **door.who)
    context = {
        "form": form, "door": door, "call": call, "back": door.url("manage", call), "key": key, "sent": sent,
        "count": call.sign_ups.counting().count(), "noindex": True,
    }  # fmt: skip
    return render(request, "initiatives/calls/write.html", context)


def _act(door: Door, call: HelpCall, typed) -> None:
    act = typed.get("act")
    endings = {"enough": Ending.ENOUGH, "off": Ending.OFF}
    if may(door.by, Permission.MODERATE):
        endings["remove"] = Ending.REMOVED
    if act in endings:
        actions.close_call(call=call, ending=endings[act], **door.who)
    elif act == "reopen" and (call.ending != Ending.REMOVED or "remove" in endings):
        actions.reopen_call(call=call, **door.who)
    elif act == "drop" and (found := call.sign_ups.filter(pk=_number(typed.get("helper"))).first()):
        actions.remove_helper(call=call, sign_up=found, **door.who)


def _try(form: CallForm, act: Callable, **given):
    """What the action gives; what it refuses stands in the form."""
    try:
        return act(place=form.place, **form.columns(), **given)
    except OutsideHaarlem:
        form.add_error("address", _("Deze plek ligt niet in Haarlem. Typ een adres in Haarlem, of kies een buurt."))
    except ValidationError as fault:
        told = fault.message_dict if hasattr(fault, "error_dict") else {None: fault.messages}
        for name, words in told.items():
            form.add_error(name if name in form.fields else None, words)
    return None


def _to(door: Door, call: HelpCall) -> HttpResponse:
    return HttpResponseRedirect(door.url("manage", call), status=303)


def _key(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        return uuid4()


def _number(typed: str | None) -> int:
    return int(typed[:9]) if typed and typed.isascii() and typed.isdecimal() else 0
