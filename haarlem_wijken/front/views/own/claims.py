"""From one's own page to that of a claim, without its letter."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.post import signed_link

from ...accounts import claims


@never_cache
@require_safe
@gate(Permission.HAVE_ACCOUNT)
def own_claim(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """To where it is confirmed or a question is answered; to others there is nothing here."""
    page, found = claims.own_claim(request.user, kind, pk)
    answer = HttpResponseRedirect(urlsplit(signed_link(page, found.pk, found.link_generation)).path, status=303)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
