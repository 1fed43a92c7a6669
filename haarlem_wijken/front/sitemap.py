"""What search engines may find: every public page in both languages, in files small enough to cache."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate

from councils.models import Council, Exchange
from haarlem_wijken.ground.models import Area
from haarlem_wijken.ground.models.area import Level
from initiatives.models import HelpCall, Initiative

PER_FILE = 400  # pages; each is an entry of some 900 bytes, and a cached answer has 400 kB at most
PAGES = (
    "home",
    "areas",
    "initiatives",
    "councils",
    "calls",
    "spread",
    "themes",
    "exchanges",
    "about",
    "house-rules",
    "roles",
    "privacy",
    "accessibility",
    "contact",
    "open-data",
)


class Entry(NamedTuple):
    """One page: its address per language, and the day its content was last sure."""

    urls: dict[str, str]
    changed: date | None


class Section(NamedTuple):
    """`rows` is a list or a queryset of tuples; `read` makes (URL name, slug or number or None, day or None) of one."""

    rows: Callable[[], Sequence | QuerySet]
    read: Callable[..., tuple[str, str | int | None, date | None]]


SECTIONS = {
    "paginas": Section(lambda: [(name,) for name in PAGES], lambda name: (name, None, None)),
    "gebieden": Section(
        lambda: Area.objects.exclude(level=Level.GEMEENTE).order_by("code").values_list("level", "slug"),
        lambda level, slug: (level, slug, None),
    ),
    "wijkraden": Section(
        lambda: Council.objects.order_by("pk").values_list("slug"),
        lambda slug: ("council", slug, None),
    ),
    "uitwisseling": Section(
        lambda: Exchange.objects.standing().order_by("pk").values_list("pk", "changed_at"),
        lambda pk, changed: ("exchange", pk, localdate(changed)),
    ),
    "oproepen": Section(
        lambda: HelpCall.objects.open().public().order_by("pk").values_list("pk", "changed_at"),
        lambda pk, changed: ("call", pk, localdate(changed)),
    ),
    "initiatieven": Section(
        lambda: Initiative.objects.published().order_by("pk").values_list("slug", "published_at", "confirmed_on"),
        lambda slug, published, confirmed: ("initiative", slug, max(filter(None, [localdate(published), confirmed]))),
    ),
}


def files() -> list[str]:
    """Addresses of the files the index names; one count per section."""
    return [
        settings.SITE_URL + reverse("sitemap-section", args=[name, number])
        for name, section in SECTIONS.items()
        for number in Paginator(section.rows(), PER_FILE).page_range
    ]


def entries(name: str, number: int) -> list[Entry]:
    """The entries of file `number` (from 1) of section `name`; two queries. Raises KeyError or EmptyPage."""
    section = SECTIONS[name]
    rows = [section.read(*row) for row in Paginator(section.rows(), PER_FILE).page(number)]
    urls = {}
    for language, _ in settings.LANGUAGES:
        with translation.override(language):
            urls[language] = [settings.SITE_URL + reverse(view, args=[slug] if slug else []) for view, slug, _ in rows]
    return [
        Entry({language: urls[language][i] for language in urls}, changed) for i, (_, _, changed) in enumerate(rows)
    ]
