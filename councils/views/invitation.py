"""What the link in an invitation leads to: one button, and then the way in."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.accounts.signing_in import mail_code
from haarlem_wijken.ground.guard.secret import secret

from .. import actions
from ..access import linked_invitation
from ..models import Invitation


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def seat_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Looking takes nothing: programs that preview links look too. Who presses has the seat, and signs in."""
    found = linked_invitation(token)
    usable = found is not None and Invitation.objects.usable(timezone.now()).filter(pk=found.pk).exists()
    if request.method == "POST" and usable and (account := actions.accept_invitation(invitation=found)):
        if request.user.is_authenticated and request.user != account:
            logout(request)
        keep = reverse("council-keep", args=[found.council.slug])
        return redirect(keep if request.user.is_authenticated else mail_code(request, account, keep))
    context = {"invitation": found, "usable": usable, "taken": bool(found and found.accepted_at), "noindex": True}
    return render(request, "councils/invitation.html", context, status=200 if usable or context["taken"] else 404)
