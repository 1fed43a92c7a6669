"""What the link in the letter "does it still exist?" leads to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.guard.secret import secret

from .. import actions
from ..access import linked_council


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def alive(request: HttpRequest, token: str) -> HttpResponse:
    """One button. Looking says nothing: programs that preview links look too."""
    council, fresh = linked_council(token)
    said = request.method == "POST" and fresh
    if said:
        actions.sign_of_life(council=council, by=None, reason="letter")
    context = {"council": council, "fresh": fresh, "said": said, "noindex": True}
    return render(request, "councils/alive.html", context, status=200 if council else 404)
