"""Pages for when something is wrong: in Dutch or English by the address, honest, and without database or session.

A middleware never sees an exception of a view (Django has made it a 500 by then), so that the database is down is
decided in `server_error`.
"""

import errno
import logging
import re
import sys
from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation

from .logs import request_id

log = logging.getLogger(__name__)

WORDED = {400, 403, 404, 405, 410, 413, 429, 500, 503}
JSON_PATHS = ("/gezondheid/", "/gereed/", "/oembed")
JSON_FILES, TEXT_FILES = (".json", ".geojson"), (".csv", ".xlsx", ".atom")
JSON_WORDS = {
    400: "bad request", 403: "forbidden", 404: "not found", 405: "method not allowed", 410: "gone", 413: "too large",
    429: "too many requests", 500: "server error", 503: "unavailable",
}  # fmt: skip
WAIT = {"unreachable": 10, "busy": 5, "full": 600, "many": 60}  # seconds until trying again makes sense
TOO_BUSY = {"40001", "40P01", "55P03", "57014"}  # SQLSTATE: serialization, deadlock, lock timeout, statement timeout
DISK_FULL = "53100"
LAST_WORDS = (
    "<!doctype html><html lang=nl><meta charset=utf-8><title>Er ging iets mis</title><p>Er ging iets mis bij ons."
)
# Never of an address with a key in it: what stands in the box goes along to the next page.
NAMED = re.compile(r"(?:/en)?/(?:initiatieven|wijkraden|stadsdelen|wijken|buurten)/([a-z0-9-]{2,60})/?")
NOT_TYPED = {"csrfmiddlewaretoken", "password", "code", "next"}


def page(request: HttpRequest, status: int, *, kind: str = "", **facts) -> HttpResponse:
    """The page, or for JSON addresses the object, of `status`. `kind` is a key of WAIT, which becomes Retry-After."""
    kind = kind or {429: "many", 503: "unreachable"}.get(status, "")
    if _wants_json(request):
        response = JsonResponse({"status": status, "error": JSON_WORDS[status]}, status=status)
    elif _wants_text(request):
        response = HttpResponse(
            f"{status} {JSON_WORDS[status]}\n", status=status, content_type="text/plain; charset=utf-8"
        )
    else:
        response = HttpResponse(_html(request, status, {"kind": kind, **facts}), status=status)
    if kind in WAIT:
        response.headers["Retry-After"] = str(WAIT[kind])
    return response


def _html(request: HttpRequest, status: int, facts: dict) -> str:
    language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    context = {
        "LANGUAGE_CODE": language,
        "SITE_NAME": settings.SITE_NAME,
        "style": _asset("css/portal.css"),
        "logo": _asset("logo.svg"),
        "posted": request.method == "POST",
        **facts,
    }
    if status >= 500:
        context |= {"number": request_id.get(), "again": request.get_full_path()}
    of_this_request = status >= 500 or facts.get("typed")
    draw = _draw.__wrapped__ if of_this_request or settings.DEBUG else _draw
    try:
        return draw(status, language, tuple(context.items()))
    except Exception:
        log.exception("an error page could not be made")
        return LAST_WORDS


@lru_cache(maxsize=100)
def _draw(status: int, language: str, context: tuple[tuple[str, object], ...]) -> str:
    """Kept: programs that try addresses get the same page a thousand times. Never what is of one request alone."""
    with translation.override(language):
        return render_to_string(f"errors/{status}.html", dict(context))


def _asset(path: str) -> str:
    """The address of a static file; without its hash if the manifest cannot be read, so that this never fails."""
    try:
        return staticfiles_storage.url(path)
    except (ValueError, OSError):
        return settings.STATIC_URL + path


def _wants_json(request: HttpRequest) -> bool:
    if request.path_info.endswith(JSON_FILES) or request.path_info in JSON_PATHS:
        return True
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def _wants_text(request: HttpRequest) -> bool:
    """A file, asked by a program. A browser says that it wants a page too: it gets one."""
    return (
        request.path_info.endswith(TEXT_FILES)
        and request.get_preferred_type(["text/plain", "text/html"]) != "text/html"
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler400. What is too large says so."""
    too_large = isinstance(exception, (RequestDataTooBig, TooManyFilesSent))
    return page(request, 413 if too_large else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler403."""
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """handler404. The name in the address stands in the search box already: it may be spelled a little differently."""
    named = NAMED.fullmatch(request.path_info)
    return page(request, 404, sought=named[1].replace("-", " ").strip() if named else "")


def too_many(request: HttpRequest) -> HttpResponse:
    """handler429, which allauth calls by that name."""
    return page(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """handler500, called while the exception is being handled: 503 with Retry-After if the cause will pass."""
    kind = _passing(sys.exc_info()[1])
    return page(request, 503, kind=kind) if kind else page(request, 500)


def _passing(error: BaseException | None) -> str:
    """`full`, `busy` or `unreachable` if `error` will pass, else an empty string."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "full"
    if not isinstance(error, (OperationalError, InterfaceError)):
        return ""
    code = getattr(error.__cause__, "pgcode", None)
    if code == DISK_FULL:
        return "full"
    return "busy" if code in TOO_BUSY else "unreachable"


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """CSRF_FAILURE_VIEW: gives back what was typed, but only to a form of our own.

    A form on another site could otherwise put its own words on a page of ours.
    """
    ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    origin = urlsplit(request.headers.get("Origin", ""))
    if not request.headers.get("Sec-Fetch-Site"):
        ours = bool(origin.netloc) and origin.netloc == request.get_host()
    typed = tuple(value for name, value in request.POST.items() if name not in NOT_TYPED and value.strip())
    return page(request, 403, kind="form", typed=typed if ours else ())
