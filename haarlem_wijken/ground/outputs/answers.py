"""How a file is sent: open to every site, kept by who has it already, a wrong parameter named instead of guessed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from itertools import chain

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.text import slugify
from django.utils.translation import gettext as _

from ..caching.public import key_of
from ..models import PublicVersion
from ..selections.selection import BadSelection
from .licence import link_header
from .xlsx_file import MAXIMUM, TooManyRows

TEXT = "text/plain; charset=utf-8"
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "geojson": "application/geo+json",
    "atom": "application/atom+xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "embed": "text/html; charset=utf-8",
}
SHOWN = {"atom", "json"}  # by who asks for it; the others are kept as a file


@dataclass(frozen=True)
class File:
    """What is in it, in words, and its text or bytes piece by piece."""

    title: str
    pieces: Iterator[str | bytes]


def open_data(ending: str) -> Callable:
    """Decorates a view that gives a File; raised BadSelection becomes 400, TooManyRows 413.

    `request.public_version` is set for the view. HEAD reads no rows. The first piece is made before the answer
    begins, so that what fails at once is an honest 500 or 503.
    """

    def decorator(view: Callable[..., File]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def answered(request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
            request.public_version = PublicVersion.current()
            etag = f'W/"{key_of(request)}"'
            answer = get_conditional_response(request, etag=etag)
            try:
                answer = answer or _sent(request, ending, view(request, *args, **kwargs))
            except BadSelection as fault:
                return _opened(refused(ending, fault))
            except TooManyRows as fault:
                return _opened(_too_many(request, ending, fault))
            answer.headers["ETag"] = etag
            patch_cache_control(answer, public=True, no_cache=True)
            return _opened(answer)

        return answered

    return decorator


def _sent(request: HttpRequest, ending: str, file: File) -> StreamingHttpResponse:
    pieces = iter(())
    if request.method != "HEAD":
        pieces = iter(file.pieces)
        pieces = chain([next(pieces, "")], pieces)
    name = f"{slugify(file.title)[:100].strip('-')}-{timezone.localdate().isoformat()}.{ending}"
    kept = "inline" if ending in SHOWN else "attachment"
    headers = {"Content-Type": MEDIA_TYPES[ending], "Content-Disposition": f'{kept}; filename="{name}"'}
    return StreamingHttpResponse(pieces, headers={**headers, "Link": link_header()})


def refused(ending: str, fault: BadSelection) -> HttpResponse:
    """400, with the parameter that is not understood by name."""
    told = {"error": "parameter", "name": fault.problem.name, "value": " ".join(fault.problem.value.split())}
    words = _("“%(name)s=%(value)s” kennen we niet. Wat kan, staat op %(url)s") % {**told, "url": _documentation()}
    if ending == "geojson":
        return JsonResponse({**told, "message": words}, status=400, json_dumps_params={"ensure_ascii": False})
    lines = [*(f"{name}: {value}" for name, value in told.items()), "", words, ""]
    return HttpResponse("\n".join(lines), content_type=TEXT, status=400)


def _too_many(request: HttpRequest, ending: str, fault: TooManyRows) -> HttpResponse:
    address = settings.SITE_URL + request.get_full_path().replace(f".{ending}", ".csv", 1)
    words = _("Dit zijn er %(count)s, en een Excelbestand maken we tot %(maximum)s rijen. Neem het CSV-bestand:")
    lines = [words % {"count": fault.count, "maximum": MAXIMUM}, address, ""]
    headers = {"Link": f'<{address}>; rel="alternate"; type="text/csv"'}
    return HttpResponse("\n".join(lines), content_type=TEXT, status=413, headers=headers)


def _documentation() -> str:
    return settings.SITE_URL + reverse("open-data")


def _opened(answer: HttpResponseBase) -> HttpResponseBase:
    """Any site may read it, the words of a refusal too; nothing in it is for one visitor only."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = "Content-Disposition, ETag, Link"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer
