"""What others may do with the data of the portal. The one place where it is said."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
AREAS_BY = "CBS en Kadaster 2016"  # outlines, label points and codes of wijken and buurten; CC BY 4.0 as well


def attribution() -> str:
    """What one says who uses the data, in the running language."""
    words = gettext("Haarlem Wijken (%(site)s), %(licence)s. Indeling in wijken en buurten: %(areas)s, CC BY 4.0.")
    return words % {"site": settings.SITE_URL, "licence": LICENCE, "areas": AREAS_BY}


def link_header() -> str:
    """Licence, attribution and where the file is told, for formats that have no place for it (RFC 8288)."""
    links = {
        LICENCE_URL: f'rel="license"; title="{LICENCE}"',
        f"{settings.SITE_URL}/": f'rel="author"; title="Haarlem Wijken (indeling in buurten: {AREAS_BY})"',
        settings.SITE_URL + reverse("open-data"): 'rel="describedby"; type="text/html"',
    }
    return ", ".join(f"<{address}>; {words}" for address, words in links.items())
