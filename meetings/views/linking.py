"""Linking things: looking for the other end, and taking a link away."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from .. import actions
from ..access import linkable, removable_link
from ..forms import LinkForm
from ..linked.reading import links_of
from ..linked.searching import LONGEST, search
from ..seeing import Access
from .agenda import FORM, signed_in

FOUND = "gevonden"  # the id of what htmx swaps while one types


@FORM
@signed_in
@never_cache
def link(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """What is linked with this, and a search for more: `q`."""
    access = Access(request.user)
    end = linkable(access, kind, pk)
    form = LinkForm(request.POST or None, end=end, access=access)
    words = request.GET.get("q", "")[:LONGEST]
    if request.method == "POST" and form.is_valid():
        try:
            actions.link(by=request.user, **form.values)
            messages.success(request, _("Gekoppeld. Het staat nu bij allebei."))
            return redirect("link-make", kind, pk)
        except PermissionDenied:
            form.add_error(None, _("Je kunt alleen koppelen als je bij een van de twee mag schrijven."))
    context = {
        "end": end,
        "form": form,
        "q": words,
        "longest": LONGEST,
        "found": [one for one in search(access, words.replace("\0", "")) if one != end],
        "links": links_of(access, [end.thing]).get(end.thing, []),
        "noindex": True,
    }
    part = f"#{FOUND}" if request.htmx and request.htmx.target == FOUND else ""
    return render(request, f"meetings/link.html{part}", context)


@require_POST
@signed_in
def link_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a link away; back to the page it was asked from, which is one of its ends."""
    found, end = removable_link(Access(request.user), pk)
    actions.unlink(by=request.user, found=found)
    messages.success(request, _("De koppeling is weg."))
    at = request.POST.get("bij", "")
    kind, pk = next((thing for thing in found.ends if f"{thing[0]}-{thing[1]}" == at), end.thing)
    return redirect(reverse("link-make", args=[kind, pk]))
