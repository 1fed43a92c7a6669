"""Pages of this site as somebody points at them, and what rooms say about theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import override

LONGEST = 300
NOT_PUBLIC = (
    "/account/", "/beheer/", "/moderatie/", "/postvak/", "/inzending/", "/bericht/", "/ons-initiatief/", "/melden/",
    "/static/", "/media/",
)  # fmt: skip


@dataclass(frozen=True)
class Picture:
    """A photo on a page. `part`: its id there."""

    part: str
    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class Shown:
    """What stands on a page now: its title, and (name, words) of what it says."""

    title: str
    facts: list[tuple[str, str]]
    area_id: int | None = None
    language: str = "nl"
    pictures: tuple[Picture, ...] = ()


# Name of the page in the URLconf -> what it shows, of the arguments in its address; None for what is no more.
PAGES: dict[str, Callable[..., Shown | None]] = {}


def show(name: str, shown: Callable[..., Shown | None]) -> None:
    """Called by a room's AppConfig.ready() for each of its pages that is about one thing."""
    PAGES[name] = shown


def path_of(address: str) -> str | None:
    """The Dutch path of a public page of this site, whatever way it is written; None for anything else."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # half an IPv6 address
        return None
    ours = {urlsplit(settings.SITE_URL).netloc, ""}
    path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
    if parts.scheme not in ("http", "https", "") or parts.netloc not in ours or "\\" in path or "//" in path:
        return None
    path = _dutch(unquote(path))
    if len(path) > LONGEST or path.startswith(NOT_PUBLIC) or not path.isprintable():
        return None
    return path if _match(path) else None


def shown_at(path: str) -> Shown | None:
    """What the page at `path` shows now, when a room knows; else None."""
    found = _match(path)
    tell = PAGES.get(found.url_name) if found else None
    return tell(**found.kwargs) if tell else None


def reportable(path: str) -> str:
    """The Dutch path of what is asked for now, for a link to say that something is wrong; "" where that makes none."""
    path = _dutch(path)
    return "" if path.startswith(NOT_PUBLIC) or len(path) > LONGEST else path


def _dutch(path: str) -> str:
    for code, _name in settings.LANGUAGES:
        prefix = f"/{code}/"
        if code != settings.LANGUAGE_CODE and path.startswith(prefix):
            return path[len(prefix) - 1 :]
    return path


def _match(path: str):
    with override(settings.LANGUAGE_CODE):
        try:
            return resolve(path)
        except Resolver404:
            return None
