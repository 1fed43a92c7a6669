"""Answers for programs: robots, sitemap, security.txt, the icon, uploaded files."""

from datetime import timedelta

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.paginator import EmptyPage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseGone, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.static import serve

from haarlem_wijken.ground.access import Permission, may
from haarlem_wijken.ground.caching.public import public
from initiatives.photos.files import PUBLIC, is_hidden

from .. import sitemap

PRIVATE = ("/account/", "/en/account/", "/beheer/", "/postvak/", "/melden/", "/en/melden/")
PICTURES = {"image/jpeg", "image/png", "image/webp"}
TEXT = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may leave alone, and where the sitemap is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    lines += ["", f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type=TEXT)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116. It always expires 180 days from today: the page it points to is part of the portal."""
    expires = timezone.localdate() + timedelta(days=180)
    lines = [
        f"Contact: {settings.SITE_URL}{reverse('contact')}",
        f"Expires: {expires:%Y-%m-%d}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.SITE_URL}{reverse('security-txt')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type=TEXT)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for this address unasked; the icon itself has a hash in its name, so this is no lasting redirect."""
    response = HttpResponseRedirect(staticfiles_storage.url("logo.svg"))
    response.headers["Cache-Control"] = "public, max-age=86400"
    return response


@require_safe
@public
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The files of the sitemap."""
    return render(request, "front/sitemap_index.xml", {"files": sitemap.files()}, content_type=XML)


@require_safe
@public
def sitemap_section(request: HttpRequest, name: str, number: int) -> HttpResponse:
    """One file of the sitemap."""
    try:
        entries = sitemap.entries(name, number)
    except (KeyError, EmptyPage) as error:
        raise Http404 from error
    return render(request, "front/sitemap.xml", {"entries": entries}, content_type=XML)


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A public photo: never as a page of this site, and others may show it; 1 query. What waits is in another folder.

    With an initiative that is hidden its photos are gone too, but for who moderates.
    """
    folder, _slash, name = path.partition("/")
    if folder != PUBLIC or "/" in name:  # `./name` would be the same file under a name that nothing knows
        raise Http404
    hidden = is_hidden(path)
    if hidden and not may(request.user, Permission.MODERATE):
        return HttpResponseGone(headers={"Cache-Control": "no-store"})
    response = serve(request, name, document_root=settings.MEDIA_ROOT / PUBLIC)
    if response.headers.get("Content-Type") not in PICTURES:
        response.headers["Content-Disposition"] = "attachment"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "no-store" if hidden else "public, max-age=3600"
    return response
