"""What a text says now, in the language of the reader or else in Dutch, marked as such."""

from typing import NamedTuple

from django.db import DatabaseError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override

from ..caching.by_version import ByVersion
from ..models import PublicText
from ..prose.markdown import render
from .places import PLACES, linked


class Words(NamedTuple):
    """A text and the language it is in."""

    text: str
    language: str

    @property
    def html(self) -> SafeString:
        """As a part of a page; said to be Dutch where that is not the language of the page."""
        shown = render(linked(self.text))
        if self.language == get_language():
            return shown
        return format_html('<div lang="{}">{}</div>', self.language, shown)


changed: ByVersion[dict[str, tuple[str, str]]] = ByVersion(
    lambda: {key: (nl, en) for key, nl, en in PublicText.objects.values_list("key", "nl", "en")}
)


def words(key: str, n: int | None = None) -> Words:
    """The text of the place `key`; `n`: the public version, where it is known. At most 2 queries.

    Without the database it is what the code says: a page of words stands then too.
    """
    try:
        nl, en = changed(n).get(key, ("", ""))
    except DatabaseError:
        nl, en = "", ""
    language = get_language()
    if language == "en" and (en or not nl):
        return Words(en or default(key, "en"), "en")
    return Words(nl or default(key, "nl"), "nl")


def default(key: str, language: str) -> str:
    """What the code says."""
    with override(language):
        return PLACES[key].default()
