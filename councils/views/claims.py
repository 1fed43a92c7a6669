"""Saying "we are this council", confirming it, and answering what a moderator asks."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.guard.secret import secret
from haarlem_wijken.ground.guard.sending import Marks, receive
from haarlem_wijken.ground.models import CaseState

from .. import actions
from ..access import linked_claim
from ..forms import AnswerForm, ClaimForm
from ..models import Council
from .member import crumbs

KIND = "claim"
with_form = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt  # it needs no session, so nobody's right can be abused
@with_form
def claim(request: HttpRequest, slug: str) -> HttpResponse:
    """Of a council that nobody sits in; of others it is said why not."""
    council = get_object_or_404(Council, slug=slug)
    if not actions.can_be_claimed(council):
        return redirect(council)
    sent = request.GET.get("verstuurd") == "ja"
    form = ClaimForm(request.POST or None)
    if form.is_valid():
        received = receive(request, KIND)
        if received.answer:
            return received.answer
        actions.claim_council(
            council=council, key=received.key, said=form.cleaned_data, language=get_language(), flags=received.flags
        )
        return HttpResponseRedirect(reverse("council-claim", args=[slug]) + "?verstuurd=ja", status=303)
    context = {"council": council, "form": form, "sent": sent, "marks": Marks.of(request, KIND)}
    context["crumbs"] = [*crumbs(council)[:2], {"name": _("Wij zijn deze raad")}]
    return render(request, "councils/claim.html", context)


@secret
@with_form
def claim_link(request: HttpRequest, token: str) -> HttpResponse:
    """One button that confirms; after that how it stands, and the place to answer a question."""
    found = linked_claim(token)
    if found is None:
        return render(request, "councils/claim_link.html", {"noindex": True}, status=404)
    form = AnswerForm(request.POST if "words" in request.POST else None, initial={"words": found.words})
    if request.method == "POST" and found.case.state == CaseState.UNCONFIRMED:
        actions.confirm_claim(claim=found)
        return redirect(request.path)
    if form.is_valid():
        actions.answer_claim(claim=found, words=form.cleaned_data["words"])
        return redirect(request.path)
    context = {"claim": found, "council": found.council, "state": found.case.state, "form": form, "noindex": True}
    return render(request, "councils/claim_link.html", context)
