"""The demo's mailbox: what the portal mailed, read from the files it was written to.

In production there is no such page.
"""

from functools import wraps

from csp.decorators import csp
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ..demo.mailbox import Message, message, messages

PER_PAGE = 25
# A letter has its styles inline and is shown apart from the site: no script, no cookies, nothing from elsewhere.
LETTER_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "sandbox": ["allow-popups"],
}


def demo_only(view):
    """404 unless the portal runs as a demo."""

    @never_cache
    @require_safe
    @wraps(view)
    def shown(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return shown


@demo_only
def mailbox(request: HttpRequest) -> HttpResponse:
    """All letters, newest first."""
    page = Paginator(messages(), PER_PAGE).get_page(request.GET.get("pagina"))
    return render(request, "front/mailbox.html", {"page": page, "letters": [item.read() for item in page.object_list]})


@demo_only
def mailbox_message(request: HttpRequest, key: str) -> HttpResponse:
    """One letter as plain text."""
    return render(request, "front/mailbox_message.html", {"letter": _letter(key), "key": key})


@demo_only
@csp(LETTER_POLICY)
def mailbox_html(request: HttpRequest, key: str) -> HttpResponse:
    """One letter as a mail program shows it."""
    return HttpResponse(_letter(key).html)


def _letter(key: str) -> Message:
    letter = message(key)
    if letter is None:
        raise Http404
    return letter
