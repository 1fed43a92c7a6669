"""Answering a call for help without an account: the form, the mailed link, one's own page."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseGone, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.guard.sending import Marks, Received, receive
from haarlem_wijken.ground.post import read_signed, signed_link

from ... import actions
from ...calls.access import linked_sign_up, readable_call
from ...calls.presentation import CallRow
from ...calls.wording import amount_words
from ...forms import HelperForm
from ...models import HelpCall, SignUp
from ...register import HELPERS_UNCONFIRMED
from ...workflow import SignUpState
from ..proposals.secret import secret

KIND = "sign-up"  # what is counted together
with_form = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@with_form
def sign_up(request: HttpRequest, pk: int) -> HttpResponse:
    """The form; what is not right yet; or what was sent, taken in."""
    call = readable_call(pk)
    if call is None:
        return HttpResponseGone()
    if not actions.takes_sign_ups(call):
        return redirect(call)  # which says why
    if request.method != "POST":
        return _form(request, call, HelperForm(call))
    form = HelperForm(call, request.POST)
    if not form.is_valid():
        return _form(request, call, form)
    received = receive(request, KIND)
    return received.answer or _take(request, received, call, form)


@require_safe
def sign_up_sent(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks."""
    return render(request, "initiatives/calls/sent.html", {"noindex": True})


@secret
@with_form
def helper_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Looking confirms nothing: programs that preview links look too."""
    found = linked_sign_up("helper-confirm", token)
    if found is None or _is_late(found, token):
        return render(request, "initiatives/calls/no_link.html", {"noindex": True}, status=404)
    if found.state == SignUpState.UNCONFIRMED and actions.takes_sign_ups(found.call):
        if request.method != "POST":
            context = {"call": found.call, "row": CallRow.of(found.call), "sign_up": found, "noindex": True}
            return render(request, "initiatives/calls/confirm.html", context)
        found = actions.confirm_sign_up(sign_up=found) or found
    if found.state == SignUpState.UNCONFIRMED:
        return redirect(found.call)
    return _to(found)


@secret
@with_form
def helper(request: HttpRequest, token: str) -> HttpResponse:
    """How it stands with somebody's sign-up; and a button to cancel it."""
    found = linked_sign_up("helper", token)
    if found is None:
        return render(request, "initiatives/calls/no_link.html", {"noindex": True}, status=404)
    if request.method == "POST":
        if request.POST.get("act") == "cancel":
            actions.cancel_sign_up(sign_up=found)
        return _to(found)
    row = CallRow.of(found.call)
    before = found.call.sign_ups.waiting().filter(confirmed_at__lt=found.confirmed_at) if found.confirmed_at else ()
    context = {
        "call": found.call,
        "row": row,
        "facts": [{"name": _("Jouw hulp"), "value": amount_words(found.call.what, found.amount)}, *row.facts],
        "sign_up": found,
        "place": len(before) + 1 if found.state == SignUpState.WAITING else None,
        "state": found.call.state(timezone.localdate()),
        "token": token,
        "noindex": True,
    }
    return render(request, "initiatives/calls/helper.html", context)


def _is_late(found: SignUp, token: str) -> bool:
    if found.state != SignUpState.UNCONFIRMED:
        return False
    return read_signed("helper-confirm", token, max_age=HELPERS_UNCONFIRMED) is None


def _to(found: SignUp) -> HttpResponse:
    path = urlsplit(signed_link("helper", found.pk, found.link_generation)).path
    return HttpResponseRedirect(path, status=303)


def _form(request: HttpRequest, call: HelpCall, form: HelperForm, status: int = 200) -> HttpResponse:
    context = {"form": form, "call": call, "row": CallRow.of(call), "marks": Marks.of(request, KIND), "noindex": True}
    response = render(request, "initiatives/calls/sign_up.html", context, status=status)
    response.headers["Cache-Control"] = "no-store"  # each form has a key of its own
    return response


def _take(request: HttpRequest, received: Received, call: HelpCall, form: HelperForm) -> HttpResponse:
    said = form.cleaned_data
    answer = actions.Answer(**{name: said[name] for name in ("name", "email", "amount", "words")})
    try:
        actions.sign_up(call=call, key=received.key, answer=answer, language=get_language())
    except actions.TooManySignUps:
        words = _("Naar dit adres gingen het laatste uur al veel brieven. Bevestig er eerst één, of wacht een uur.")
        form.add_error("email", words)
        return _form(request, call, form, status=429)
    return HttpResponseRedirect(reverse("sign-up-sent"), status=303)
