"""Public pages are made once per public version, and answered with 304 when the visitor still has them.

The key is: revision of the code, public version, Amsterdam date, full address (which holds the language), the notices
of this moment and whether htmx asks for a part. Whoever has a session is passed by: their pages hold their own name.
"""

import hashlib
import zlib
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from ..revision import revision
from .models import PublicVersion
from .public_texts.notices import shown

SECONDS = 3600
MAX_BYTES = 400_000  # of a page; it is kept packed: addresses can be made up, and the cache is in this very process


def public(view: Callable) -> Callable:
    """Cache `view` for visitors. `request.public_version` is set for the view, so that it need not ask again.

    Where DEMO is on, `Cache-Control: no-cache` from the browser passes the cache: so the page's real cost is measured.
    """

    @wraps(view)
    def cached(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        request.public_version = PublicVersion.current()
        if request.method not in ("GET", "HEAD") or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return view(request, *args, **kwargs)
        key = key_of(request)
        etag = f'W/"{key}"'
        if answer := get_conditional_response(request, etag=etag):
            return _labelled(answer, etag)
        fresh = settings.DEMO and "no-cache" in request.headers.get("Cache-Control", "")
        stored = None if fresh else cache.get(key)
        if stored:
            packed, headers = stored
            return _labelled(HttpResponse(zlib.decompress(packed), headers=headers), etag)
        response = view(request, *args, **kwargs)
        if hasattr(response, "render"):
            response.render()
        if response.status_code == 200 and not response.streaming and not response.cookies:
            if not fresh and len(response.content) <= MAX_BYTES:
                cache.set(key, (zlib.compress(response.content, 1), dict(response.headers)), SECONDS)
            _labelled(response, etag)
        return response

    return cached


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


def _labelled(response: HttpResponse, etag: str) -> HttpResponse:
    """Browsers keep it but ask each time: a published change is seen at once."""
    response.headers["ETag"] = etag
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Cookie", "HX-Request", "HX-Target"])
    return response
