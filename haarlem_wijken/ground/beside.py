"""What the rooms above tell of a thing, on its own page. A room says once that it tells; pages ask, whoever tells.

So a page of a lower room shows what hangs on its thing without knowing what that is.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from django.http import HttpRequest


@dataclass(frozen=True)
class Entry:
    """A line: what it has to do with the thing, and what it leads to. `language` is of `title`."""

    words: str
    title: str
    url: str
    language: str = "nl"
    about: str = ""


@dataclass(frozen=True)
class Told:
    """What one room tells, under a heading. `ways`: (words, address) of what whoever asks can do."""

    heading: str
    entries: list[Entry] = field(default_factory=list)
    ways: list[tuple[str, str]] = field(default_factory=list)


Teller = Callable[[HttpRequest, str, Collection[int]], dict[int, Told]]
_tellers: list[Teller] = []


def tells(teller: Teller) -> None:
    """Called when an app is ready: `teller(request, kind, ids)` is asked on each page that shows such things."""
    _tellers.append(teller)


def told(request: HttpRequest, kind: str, ids: Collection[int]) -> dict[int, list[Told]]:
    """Of things of one kind ("initiatief"), by id: what each teller tells, as far as who asks may see."""
    found: dict[int, list[Told]] = {pk: [] for pk in ids}
    for teller in _tellers:
        for pk, one in teller(request, kind, ids).items():
            found[pk].append(one)
    return found
