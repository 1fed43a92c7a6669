"""What can be followed. A room says once how its selections are read, called, and what is new in them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise

from ..selections.parameters import Param, Text
from ..selections.selection import BadSelection, Selection

NOT_FOLLOWED = ("sorteer", "pagina")  # how a list is shown, not what is in it


@dataclass(frozen=True)
class News:
    """One thing that is new. `url` is its path, `where` a few words, `language` that of title and summary.

    `what` says what is new about it, where that differs; `at` when it came before the public, where that decides;
    `facts_in` the language of a summary that the portal wrote.
    """

    title: str
    summary: str
    url: str
    where: str = ""
    language: str = "nl"
    what: str = ""
    at: datetime | None = None
    facts_in: str = ""


@dataclass(frozen=True)
class Followed:
    """A kind of selection. `page`: the URL name of its list; `noun`: what it is a list of; `comes(selection)`: of
    what letters tell, in a sentence.

    `read(query, strict=True)` gives its Selection or raises BadSelection; `name(query, n)` the same as far as its words
    need, in public version `n`, and asks the database nothing: a page names many. `words(selection)` calls it by name
    in the language that is active; `count(selection, since, until)` says how many came before the public after `since`,
    up to and with `until`, and are there still; `news(selection, since, until, most)` gives the newest of those.
    `path(query)`, where it is not the list that shows a selection: the path of the page that does.
    """

    page: str
    noun: Promise
    comes: Callable[[Selection], str]
    read: Callable[..., Selection]
    name: Callable[[QueryDict, int], Selection]
    words: Callable[[Selection], str]
    count: Callable[[Selection, datetime, datetime], int]
    news: Callable[[Selection, datetime, datetime, int], list[News]]
    path: Callable[[QueryDict], str] | None = None

    def parse(self, query: str) -> Selection:
        """The selection of a query string without `?`. Raises BadSelection, which names the parameter."""
        return self.read(QueryDict(query), strict=True)

    def called(self, query: str, n: int) -> str:
        """What it is a selection of, in words; when it is not understood any more, as it stands in the address."""
        try:
            return self.words(self.name(QueryDict(query), n))
        except BadSelection:
            return f"{reverse(self.page)}?{query}"

    def url(self, query: str) -> str:
        """The path and query of its page, in the language that is active; of no query that of the whole list."""
        if self.path and query:
            return self.path(QueryDict(query))
        return reverse(self.page) + (f"?{query}" if query else "")


class Typed(NamedTuple):
    """Words as they were typed, not looked up."""

    text: str


def as_typed(params: tuple[Param, ...]) -> tuple[Param, ...]:
    """The same parameters for `name`: nobody asks the database what the words of `q` mean."""
    return tuple(Text("q", Typed) if one.name == "q" else one for one in params)


def canonical(selection: Selection) -> str:
    """The query string that is followed, without `?`: one for each selection, however it was typed."""
    return selection.query(drop=NOT_FOLLOWED).removeprefix("?")


KINDS: dict[str, Followed] = {}


def called(kind: str, query: str, n: int) -> str:
    """What is followed in words, in public version `n`; of a kind that went only that."""
    return KINDS[kind].called(query, n) if kind in KINDS else kind


def follows(kind: str, followed: Followed) -> None:
    """Called by a room's AppConfig.ready(). `kind` stands in addresses: "initiatieven"."""
    KINDS[kind] = followed
