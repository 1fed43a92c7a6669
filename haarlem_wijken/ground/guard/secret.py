"""Pages whose address is a key: kept nowhere, told to nobody, found by no search engine."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt


def secret(view: Callable) -> Callable:
    """The address is what gives the right, and no other site knows it: a token against forged forms adds nothing, and
    without Referer the browser's Origin would be "null", which Django refuses.
    """

    @wraps(view)
    def kept_nowhere(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    kept_nowhere.is_secret = True  # for who walks over all addresses
    return csrf_exempt(kept_nowhere)
