"""Public pages are made once per public version, and answered with 304 when the visitor still has them.

The key is: revision of the code, public version, Amsterdam date, full address (which holds the language), the notices
of this moment and whether htmx asks for a part. Whoever has a session is passed by: their pages hold their own name.
"""

import gzip
import hashlib
import re
from collections.abc import Callable
from functools import partial, wraps

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from ...revision import revision
from ..models import PublicVersion
from ..public_texts.notices import shown

SECONDS = 3600
MAX_BYTES = 400_000  # of a page; it is kept packed: addresses can be made up, and the cache is in this very process
HARD = 6  # how hard a page is pressed: once, for all who get it as it lies there
LEAST = 200  # bytes; what is smaller is not sent packed
PACKED = re.compile(r"\bgzip\b")


def public(view: Callable | None = None, *, alone: bool = False, alike: bool = False) -> Callable:
    """Cache `view` for visitors. `request.public_version` is set for the view, so that it need not ask again.

    `alone`: the page is there without the database too, and is then made without a version. `alike`: it is the same for
    who has a session, and looks at none.
    Where DEMO is on, `Cache-Control: no-cache` from the browser passes the cache: so the page's real cost is measured.
    """
    if view is None:
        return partial(public, alone=alone, alike=alike)

    @wraps(view)
    def cached(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        try:
            if not hasattr(request, "public_version"):  # @limited has asked already
                request.public_version = PublicVersion.current()
        except DatabaseError:
            if not alone:
                raise
            return view(request, *args, **kwargs)
        personal = settings.SESSION_COOKIE_NAME in request.COOKIES and not alike
        if request.method not in ("GET", "HEAD") or personal:
            return view(request, *args, **kwargs)
        return _from_cache(request, partial(view, request, *args, **kwargs))

    return cached


def _from_cache(request: HttpRequest, make: Callable[[], HttpResponse]) -> HttpResponse:
    key = key_of(request)
    etag = f'W/"{key}"'
    if answer := get_conditional_response(request, etag=etag):
        return _labelled(answer, etag)
    fresh = settings.DEMO and "no-cache" in request.headers.get("Cache-Control", "")
    if not fresh and (kept := cache.get(key)):
        return _labelled(_unpacked(request, *kept), etag)
    response = make()
    if hasattr(response, "render"):
        response.render()
    if _is_for_all(request, response):
        if not fresh and len(response.content) <= MAX_BYTES:
            packed = gzip.compress(response.content, HARD, mtime=0)
            cache.set(key, (packed, dict(response.headers), len(response.content)), SECONDS)
        _labelled(response, etag)
    return response


def key_of(request: HttpRequest) -> str:
    """What tells this answer from any other, at this version; needs `request.public_version`."""
    parts = [
        revision(),
        str(request.public_version),
        timezone.localdate().isoformat(),
        request.build_absolute_uri(),
        (request.htmx.target or "") if request.htmx else "",  # as views ask: else a page would pass for a part
        ",".join(str(notice.pk) for notice in shown(request.public_version)),  # they begin and end by themselves
    ]
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def _is_for_all(request: HttpRequest, response: HttpResponse) -> bool:
    """Not what carries a cookie, also one that a middleware has yet to set, and with it the token of a form."""
    own = response.cookies or "CSRF_COOKIE_NEEDS_UPDATE" in request.META or request.session.modified
    return response.status_code == 200 and not response.streaming and not own


def _unpacked(request: HttpRequest, packed: bytes, headers: dict[str, str], size: int) -> HttpResponse:
    """As it lies there for who takes it so: pressing it again would cost more than all the rest."""
    if size < LEAST or not PACKED.search(request.headers.get("Accept-Encoding", "")):
        return HttpResponse(gzip.decompress(packed), headers=headers)
    return HttpResponse(packed, headers={**headers, "Content-Encoding": "gzip"})


def _labelled(response: HttpResponse, etag: str) -> HttpResponse:
    """Browsers keep it but ask each time: a published change is seen at once. nginx takes its own header out."""
    response.headers["ETag"] = etag
    if settings.PROXY_CACHE_SECONDS:
        response.headers["X-Accel-Expires"] = str(settings.PROXY_CACHE_SECONDS)
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Cookie", "HX-Request", "HX-Target", "Accept-Encoding"])
    return response
