"""One's own conversations: all of them, and from there to the page of one's own side of each."""

from urllib.parse import urlsplit

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.messages.mine import OwnConversation, own_conversation, own_conversations

PER_PAGE = 20


def own(view):
    return never_cache(require_safe(gate(Permission.HAVE_ACCOUNT)(view)))


@own
def own_messages(request: HttpRequest) -> HttpResponse:
    page = Paginator(own_conversations(request.user), PER_PAGE).get_page(request.GET.get("pagina"))
    conversations = [OwnConversation(one) for one in page]
    return render(request, "account/own_messages.html", {"page": page, "conversations": conversations})


@own
def own_message(request: HttpRequest, pk: int) -> HttpResponse:
    """To the page that a letter leads to; to others there is nothing here."""
    answer = HttpResponseRedirect(urlsplit(own_conversation(request.user, pk).link).path, status=303)
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
