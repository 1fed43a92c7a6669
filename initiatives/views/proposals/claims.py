"""Saying that an initiative is yours."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.guard.sending import Marks, receive
from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.post import read_signed

from ...access import linked_claim, readable_initiative
from ...actions.claiming import claim_initiative, confirm_claim
from ...forms.claim import ClaimForm
from ...register import UNCONFIRMED
from .secret import no_such_link, secret

KIND = "ours"  # what is counted together


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, slug: str) -> HttpResponse:
    """What you get, and the form; where organisers are known it says so."""
    found = readable_initiative(slug)
    if found.is_kept or found.archived_on:
        return render(request, "initiatives/claim/kept.html", {"initiative": found, "noindex": True})
    form = ClaimForm(request.POST or None)
    if form.is_valid():
        received = receive(request, KIND)
        if received.answer:
            return received.answer
        said = form.cleaned_data
        claim_initiative(
            key=received.key, initiative=found, language=get_language(), flags=received.flags, email=said["email"],
            name=said["name"], proof=said["how"],
        )  # fmt: skip
        return HttpResponseRedirect(reverse("initiative-claimed", args=[slug]), status=303)
    context = {"form": form, "initiative": found, "marks": Marks.of(request, KIND), "noindex": True}
    return render(request, "initiatives/claim/claim.html", context)


@require_safe
def claimed(request: HttpRequest, slug: str) -> HttpResponse:
    """What happens next. It does not know who asks."""
    return render(request, "initiatives/claim/claimed.html", {"noindex": True})


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """One button; after that, how it stands."""
    found = linked_claim(token)
    if found is None:
        return no_such_link(request)
    if found.case.state == CaseState.UNCONFIRMED:
        if read_signed("initiative-claim-confirm", token, max_age=UNCONFIRMED) is None:
            return no_such_link(request)
        if request.method == "POST":
            confirm_claim(claim=found)
    context = {"claim": found, "case": found.case, "hours": settings.PROMISE_HOURS, "noindex": True}
    return render(request, "initiatives/claim/confirm.html", context)
