"""Putting a selection on another site: what can be, the HTML to copy, and what an address of the portal shows."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from django.conf import settings
from django.http import QueryDict
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import get_language, override

from haarlem_wijken.ground.following.kinds import KINDS, Followed
from haarlem_wijken.ground.outputs.embed import Frame, apart
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.parameters import Number, One
from haarlem_wijken.ground.selections.selection import Selection

DRAWN = {"initiatieven": True, "oproepen": True, "wijkraden": True, "vergaderingen": False}  # kind -> has a map
LOWEST, HIGHEST, USUAL = 200, 2000, 600  # pixels
SETTINGS = (
    Number("hoogte", LOWEST, HIGHEST, USUAL),
    One("taal", lambda chosen: dict(settings.LANGUAGES), lambda chosen: get_language()),
)


@dataclass(frozen=True)
class Embedding:
    """A selection of a kind, as a frame in a language."""

    kind: str
    frame: Frame
    language: str

    @classmethod
    def of(cls, kind: str, query: QueryDict, language: str) -> "Embedding":
        """Raises BadSelection; KeyError for a kind that cannot be embedded."""
        return cls(kind, Frame.read(query, KINDS[kind].read, drawn=DRAWN[kind]), language)

    @property
    def followed(self) -> Followed:
        return KINDS[self.kind]

    @property
    def words(self) -> str:
        """What is selected."""
        return self._said(lambda: self.followed.words(self.frame.selection))

    @property
    def path(self) -> str:
        """Of the frame, with its query string."""
        return self._said(lambda: reverse(f"{self.followed.page}-embed")) + self.frame.query

    def html(self, width: int | str, height: int) -> str:
        """What one pastes: it runs nothing in their page, and does not tell us who reads it."""
        source, title = escape(settings.SITE_URL + self.path), escape(f"{self.words} ({settings.SITE_NAME})")
        return (
            f'<iframe src="{source}" title="{title}" width="{width}" height="{height}" style="border:0"'
            ' loading="lazy" referrerpolicy="no-referrer"></iframe>'
        )

    def quoted(self, width: int, height: int) -> str:
        """The same for a program that pastes: with a link, for where frames are not shown. WordPress shows one of both,
        and heeds what the frame asks (static/js/embed.js) only where there is such a link.
        """
        page = self._said(lambda: self.followed.url(self.frame.chosen.removeprefix("?")))
        link = f'<a href="{escape(settings.SITE_URL + page)}">{escape(f"{self.words} ({settings.SITE_NAME})")}</a>'
        return f"<blockquote>{link}</blockquote>{self.html(width, height)}"

    def _said(self, ask: Callable[[], str]) -> str:
        with override(self.language):
            return ask()


@dataclass(frozen=True)
class Recipe:
    """What the page that tells how is asked for: an embedding, and how high its frame is."""

    embedding: Embedding
    own: Selection

    @classmethod
    def read(cls, kind: str, query: QueryDict) -> "Recipe":
        """Raises BadSelection; KeyError for a kind that cannot be embedded."""
        rest, own = apart(query, SETTINGS)
        return cls(Embedding.of(kind, rest, next(iter(own.values["taal"]), get_language())), own)

    @property
    def height(self) -> int:
        return self.own.one("hoogte", USUAL)

    @property
    def html(self) -> str:
        return self.embedding.html("100%", self.height)

    @property
    def page(self) -> str:
        """The path of the list that shows the same, in the language of this page."""
        return self.embedding.followed.url(self.embedding.frame.chosen.removeprefix("?"))

    @property
    def query(self) -> str:
        """The canonical query string of the page that tells how."""
        parts = (self.embedding.frame.query, self.own.query())
        said = "&".join(filter(None, (part.removeprefix("?") for part in parts)))
        return f"?{said}" if said else ""


def of_address(address: str) -> Embedding:
    """What a page of the portal shows. Raises LookupError for any other, BadSelection for what nobody knows."""
    try:
        parts, here = urlsplit(address), urlsplit(settings.SITE_URL)
    except ValueError as error:
        raise LookupError(address) from error
    if (parts.scheme, parts.netloc) != (here.scheme, here.netloc):
        raise LookupError(address)
    language = "en" if parts.path.startswith("/en/") else settings.LANGUAGE_CODE
    with override(language):
        try:
            match = resolve(parts.path)
        except Resolver404 as error:
            raise LookupError(address) from error
        if match.view_name in AREA_NAMES:  # the page of an area: its initiatives
            query = QueryDict(mutable=True)
            query[match.view_name] = match.kwargs["slug"]
            return Embedding.of("initiatieven", query, language)
        kinds = {KINDS[kind].page: kind for kind in DRAWN}
        return Embedding.of(kinds[match.view_name], QueryDict(parts.query), language)
