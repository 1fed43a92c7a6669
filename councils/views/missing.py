"""Telling of a council that is not on the site."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.guard.sending import Marks, receive

from .. import actions
from ..forms import MissingForm

KIND = "missing"  # what is counted together


@csrf_exempt  # it needs no session, so nobody's right can be abused; and it sets no cookie
@require_http_methods(["GET", "HEAD", "POST"])
def missing(request: HttpRequest) -> HttpResponse:
    """The form; what is not right yet; or what was sent, taken in."""
    form = MissingForm(request.POST or None)
    if form.is_valid():
        received = receive(request, KIND)
        if received.answer:
            return received.answer
        actions.tell_missing(key=received.key, said=form.said(), language=get_language(), flags=received.flags)
        return HttpResponseRedirect(reverse("council-missing-sent"), status=303)
    context = {"form": form, "marks": Marks.of(request, KIND), "crumbs": _crumbs()}
    response = render(request, "councils/missing.html", context)
    response.headers["Cache-Control"] = "no-store"  # each form has a key of its own
    return response


@require_safe
def missing_sent(request: HttpRequest) -> HttpResponse:
    """What happens next. It does not know who asks."""
    context = {"sent": True, "hours": settings.PROMISE_HOURS, "noindex": True, "crumbs": _crumbs()}
    return render(request, "councils/missing.html", context)


def _crumbs() -> list[dict[str, str]]:
    return [{"name": _("Wijkraden"), "url": reverse("councils")}, {"name": _("Mis je er een?")}]
