"""Which files a page offers of what it shows: for its head, and for who reads it."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .answers import MEDIA_TYPES
from .xlsx_file import MAXIMUM


@dataclass(frozen=True)
class Offered:
    """One file. `url` is its path and query, `name` what it is called, `told` that with what it is a file of."""

    ending: str
    name: str
    told: str
    url: str

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.ending].partition(";")[0]


@dataclass(frozen=True)
class Offer:
    """The files of one selection; `too_many` when there are more than Excel gets."""

    files: list[Offered]
    too_many: bool = False
    follow: str = ""  # where it can be followed by letter
    frame: str = ""  # where it is told how to put it on a site of one's own
    oembed: str = ""  # where programs of sites ask for that

    def beside(self, file: Offered) -> "Offer":
        """The same, with one file more."""
        return replace(self, files=[*self.files, file])

    def followed_as(self, kind: str, query: str) -> "Offer":
        """The same, to be followed too: `kind` as in following.kinds, `query` as for `offer`."""
        return replace(self, follow=reverse("follow", args=[kind]) + query)

    def framed_as(self, kind: str, page: str, query: str) -> "Offer":
        """The same, to be put on other sites too; `page` is the path of the page that shows it."""
        asked = urlencode({"url": settings.SITE_URL + page + query, "format": "json"})
        return replace(self, frame=reverse("embedding", args=[kind]) + query, oembed=f"{reverse('oembed')}?{asked}")


def offer(room: str, endings: tuple[str, ...], query: str, title: str, *, count: int = 0, args=()) -> Offer:
    """The files of `room` (the first part of their URL names) for a canonical query string with its `?`, or none.

    `title` says what is selected, `count` how many that are; `args` is what stands in the address before the ending.
    """
    too_many = "xlsx" in endings and count > MAXIMUM
    names = {
        "csv": "CSV",
        "xlsx": "Excel",
        "geojson": "GeoJSON",
        "atom": _("Feed"),
        "ics": pgettext("bestand", "Agenda"),
    }
    files = [
        Offered(ending, names[ending], f"{title} ({names[ending]})", reverse(f"{room}-{ending}", args=args) + query)
        for ending in endings
        if not (ending == "xlsx" and too_many)
    ]
    return Offer(files, too_many)
