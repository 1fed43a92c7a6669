"""What a sender's link that does not work leads to."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from haarlem_wijken.ground.guard.secret import secret

from ...forms import LinkForm

__all__ = ["no_such_link", "secret"]


def no_such_link(request: HttpRequest, *, expired: bool = False) -> HttpResponse:
    """A link that was forged, replaced or waited for too long; and how to get another."""
    context = {"expired": expired, "link_form": LinkForm(), "noindex": True}
    return render(request, "initiatives/proposal/no_link.html", context, status=404)
