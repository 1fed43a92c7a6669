"""Atom (RFC 4287): the newest of a selection, for who reads feeds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from ..models import Theme
from .licence import LICENCE_URL, attribution
from .records import speakable

NEWEST = 50  # entries


@dataclass(frozen=True)
class Entry:
    """One thing in a feed. `url` is a full address; `language` that of its words; moments are aware."""

    id: str
    url: str
    title: str
    summary: str
    updated: datetime
    published: datetime | None
    themes: Iterable[Theme]
    language: str


def tag(kind: str, pk: int) -> str:
    """An id that stays when the address of a thing changes (RFC 4151)."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:{kind}/{pk}"


def write(*, title: str, page: str, query: str, themes_at: str, entries: list[Entry]) -> Iterator[str]:
    """The text of the feed. `page` is the path of the list it follows, `query` the canonical query of the selection,
    `themes_at` what stands before the slug of a theme in an address.
    """
    begin = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    context = {
        "title": title,
        "page": f"{settings.SITE_URL}{page}{query}",
        "feed": f"{settings.SITE_URL}{page.rstrip('/')}.atom{query}",
        "updated": max((entry.updated for entry in entries), default=begin),
        "entries": entries,
        "themes_at": settings.SITE_URL + themes_at,
        "licence": LICENCE_URL,
        "attribution": attribution(),
        "site": settings.SITE_URL,
    }
    yield speakable(render_to_string("outputs/feed.xml", context))
