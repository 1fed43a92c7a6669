"""Handing what was sent in over to another address."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.post import read_signed, signed_link

from ...access import linked_proposal, linked_transfer, own_proposal
from ...actions.handing import ask_transfer, call_off_transfer, take_transfer
from ...forms.claim import TransferForm
from ...models import Proposal, Transfer
from ...proposals.standing import Standing
from ...register import UNCONFIRMED
from .secret import no_such_link, secret

with_form = require_http_methods(["GET", "HEAD", "POST"])


@secret
@with_form
def hand_over(request: HttpRequest, token: str) -> HttpResponse:
    """Offer it to another address, or call that off."""
    found = linked_proposal("proposal", token)
    if found is None or found.confirmed_at is None:
        return no_such_link(request)
    if request.method == "POST" and request.POST.get("act") == "call-off":
        call_off_transfer(proposal=found)
        return HttpResponseRedirect(request.path, status=303)
    form = TransferForm(request.POST or None)
    if form.is_valid():
        try:
            ask_transfer(proposal=found, email=form.cleaned_data["email"])
        except ValidationError as fault:
            form.add_error("email", fault)
        else:
            return HttpResponseRedirect(request.path, status=303)
    offered = Transfer.objects.filter(proposal=found).first()
    context = {"form": form, "offered": offered, "standing": Standing(found, found.created_at), "token": token}
    return render(request, "initiatives/proposal/hand_over.html", context | {"noindex": True})


@secret
@with_form
def take_over(request: HttpRequest, token: str) -> HttpResponse:
    """One button: from then on it is the new address's."""
    found = linked_transfer(token)
    if found is None or read_signed("transfer-confirm", token, max_age=UNCONFIRMED) is None:
        return no_such_link(request)
    if request.method == "POST":
        taken = take_transfer(transfer=found)
        return _to(taken) if taken else no_such_link(request)
    return render(request, "initiatives/proposal/take_over.html", {"proposal": found.proposal, "noindex": True})


@never_cache
@require_safe
@gate(Permission.HAVE_ACCOUNT)
def mine(request: HttpRequest, pk: int) -> HttpResponse:
    """To the page of what was sent in from the address one is signed in with; to others there is nothing here."""
    answer = _to(own_proposal(request.user, pk))
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


def _to(found: Proposal) -> HttpResponse:
    return HttpResponseRedirect(urlsplit(signed_link("proposal", found.pk, found.link_generation)).path, status=303)
