"""What goes around every answer."""

import logging
import re
import secrets
from collections.abc import Callable
from time import perf_counter

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from haarlem_wijken.ground.guard.visitors import through_proxy
from haarlem_wijken.ground.prose.direction import straightened

from . import errors
from .logs import masked_path, request_id

log = logging.getLogger("haarlem_wijken.request")

_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
_METHODS = ("GET", "HEAD", "POST")
_ONLY_A_PROXY_SAYS = ("HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_REQUEST_ID")


def envelope(get_response: Callable) -> Callable:
    """Outermost: gives the request its number, logs it once, and sets the headers that no library sets.

    It must not fail: what is raised here would go out without any header.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        started = perf_counter()
        number = _number(request)
        token = request_id.set(number)
        try:
            response = get_response(request)
            _seal(request, response)
            response.headers["X-Request-ID"] = number
            milliseconds = round((perf_counter() - started) * 1000)
            facts = {"path": masked_path(request.path), "status": response.status_code, "duration_ms": milliseconds}
            log.info("request", extra={"method": request.method, **facts})
            return response
        finally:
            request_id.reset(token)

    return middleware


def files(get_response: Callable) -> Callable:
    """What is no page loads nothing, and its policies say so: short, since they travel with each of some thirty files.

    Stands right inside the middleware of django-csp, which leaves an answer with a policy alone. A script that is to
    run as a worker lives under its own policy: it would need more.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not response.headers.get("Content-Type", "text/html").startswith("text/html"):
            response.headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
            response.headers["Permissions-Policy"] = "geolocation=()"
        return response

    return middleware


def _number(request: HttpRequest) -> str:
    """The proxy's X-Request-ID, or one of our own. From anyone else such headers are dropped: they can be made up."""
    if not through_proxy(request):
        for name in _ONLY_A_PROXY_SAYS:
            request.META.pop(name, None)
    number = request.META.get("HTTP_X_REQUEST_ID", "")
    return number if _ID.fullmatch(number) else secrets.token_hex(8)


def _seal(request: HttpRequest, response: HttpResponse) -> None:
    """Who may embed it, and that what is personal is kept nowhere.

    A view of something open (photo, feed, data) says `cross-origin` or `Cache-Control: public` itself. What any site
    may read, any may load.
    """
    shared = "Access-Control-Allow-Origin" in response.headers
    response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if shared else "same-origin")
    signed_in = hasattr(request, "session") and settings.SESSION_COOKIE_NAME in request.COOKIES
    personal = signed_in and "public" not in response.headers.get("Cache-Control", "")
    if personal or response.cookies or response.status_code >= 400:
        response.headers["Cache-Control"] = "no-store"


def three_methods(get_response: Callable) -> Callable:
    """No view knows any other method than these three, and none is asked whether it would mistake one for GET."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method not in _METHODS:
            return HttpResponseNotAllowed(_METHODS)
        return get_response(request)

    return middleware


def typed_straight(get_response: Callable) -> Callable:
    """Nothing that is typed in any form turns the direction of the page that shows it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            request.POST = straightened(request.POST)
        return get_response(request)

    return middleware


def error_pages(get_response: Callable) -> Callable:
    """Innermost: an error without words (405, a room's HttpResponseGone()) gets the page of its number."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code in errors.WORDED and not response.streaming and not response.content:
            page = errors.page(request, response.status_code)
            response.content = page.content
            for name, value in page.headers.items():
                response.headers[name] = response.headers.get(name, value) if name == "Retry-After" else value
        return response

    return middleware
