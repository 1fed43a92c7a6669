"""Offering what is published to another address, for moderators."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate

from ...access import moderated_initiative
from ...actions.handing import call_off_transfer
from ...published.handing import Handing


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MODERATE)
def transfer(request: HttpRequest, pk: int) -> HttpResponse:
    """The new address and both letters; what was offered can be called off. 404 where no organiser has a link."""
    found = moderated_initiative(request.user, pk)
    calls_off = request.POST.get("act") == "call-off"
    handing = Handing(found, request.user, {} if calls_off else request.POST)
    if handing.proposal is None:
        raise Http404
    if calls_off and not handing.is_own:
        if call_off_transfer(proposal=handing.proposal, by=request.user):
            messages.success(request, _("Ingetrokken. Alles blijft zoals het is."))
        return redirect("moderated-transfer", pk)
    if request.method == "POST" and handing.take():
        messages.success(request, _("Gevraagd. Zodra het nieuwe adres ja zegt, is het overgedragen."))
        return redirect("moderated-one", pk)
    context = {"handing": handing, "initiative": found, "form": handing.form}
    return render(request, "initiatives/published/handing.html", context)
