"""Everything of one sender, found by what they sent in: no address stands in an address."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate

from ... import actions
from ...access import moderated_sender
from ...published.sender import HideSender
from .acts import done_words, too_late


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MODERATE)
def sender(request: HttpRequest, pk: int) -> HttpResponse:
    """First the list and the letter; then one button that hides all of it in one act."""
    found = moderated_sender(request.user, pk)
    doing = HideSender(found, request.user, request.POST, asked=request.method == "POST")
    if request.POST.get("step") == "take" and doing.is_ready:
        try:
            done = doing.take()
        except actions.ChangedMeanwhile as late:
            return too_late(request, late.initiative)
        messages.success(request, done_words(done.kind))
        return redirect("moderated-one", done.initiative_ids[0])
    context = {"sender": found, "step": doing, "form": doing.form, "pressed": request.POST.get("step")}
    return render(request, "initiatives/published/sender.html", context)
