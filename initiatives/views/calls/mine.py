"""From one's own page to the calls for help that one manages or answered, without the mailed link at hand."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.post import sign, signed_link

from ...calls import mine
from ...calls.access import call_to_manage
from ...models import HelpCall


def own(view):
    return never_cache(require_safe(gate(Permission.HAVE_ACCOUNT)(view)))


@own
def own_call(request: HttpRequest, pk: int) -> HttpResponse:
    """To the page on which a call is managed: by the link of what they organise, else by their seat. Raises Http404."""
    call = HelpCall.objects.public().filter(pk=pk).first()
    if call is None:
        raise Http404
    proposal = mine.proposal_of_call(request.user, call) if call.initiative_id else None
    if proposal is None:
        return HttpResponseRedirect(reverse("call-manage", args=[call_to_manage(request.user, pk).pk]))
    token = sign("proposal", proposal.pk, proposal.link_generation)
    return _secretly(reverse("link-call-manage", args=[token, call.pk]))


@own
def own_sign_up(request: HttpRequest, pk: int) -> HttpResponse:
    """To the page of what they answered; to others there is nothing here."""
    found = mine.own_sign_up(request.user, pk)
    return _secretly(urlsplit(signed_link("helper", found.pk, found.link_generation)).path)


def _secretly(path: str) -> HttpResponse:
    answer = HttpResponseRedirect(path, status=303)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
