"""What who is signed in follows: one more, and the buttons on their own page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.following import actions
from haarlem_wijken.ground.following.kinds import canonical
from haarlem_wijken.ground.following.limits import TooMany
from haarlem_wijken.ground.selections.selection import BadSelection

from ...following import act
from ...forms.follow import OwnFollowForm
from ..follows import selected, unknown


@never_cache
@require_POST
@gate(Permission.HAVE_ACCOUNT)
def own_follow(request: HttpRequest, kind: str) -> HttpResponse:
    """Follow at once: their address is proven."""
    followed, selection = selected(request, kind)
    if isinstance(selection, BadSelection):
        return unknown(request, followed, selection)
    query, form = canonical(selection), OwnFollowForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Kies hoe vaak."))
        return redirect(reverse("follow", args=[kind]) + (f"?{query}" if query else ""))
    try:
        actions.follow(account=request.user, kind=kind, query=query, by=request.user, **form.cleaned_data)
    except TooMany:
        messages.error(request, _("Je volgt al 50 dingen. Stop er eerst een."))
    else:
        messages.success(request, _("Je volgt dit nu: %(words)s.") % {"words": followed.words(selection)})
    return redirect(reverse("account") + "#volgen")


@never_cache
@require_POST
@gate(Permission.HAVE_ACCOUNT)
def own_follows(request: HttpRequest) -> HttpResponse:
    """Stop, take that back, or change how often."""
    if told := act(request.user.email, request.POST, by=request.user):
        messages.success(request, told)
    return redirect(reverse("account") + "#volgen")
