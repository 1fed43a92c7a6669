"""What is new with councils, for who follows them by letter. Each room says once what it adds, knowing not who asks."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from django.utils.functional import Promise

from haarlem_wijken.ground.following.kinds import News

Names = Mapping[int, str]  # id of a council -> its name
Finder = Callable[[Names, datetime, datetime], list[News]]


class Sort(NamedTuple):
    """One sort of news: what it is called ("oproepen"), and what of it came before the public of some councils.

    `find(names, since, until)` asks a number of queries that does not depend on how many those are, and each of what it
    gives has a moment (`at`) and the name of its council (`where`).
    """

    noun: Promise
    find: Finder


_sorts: list[Sort] = []


def adds(noun: Promise, find: Finder) -> None:
    """Called when an app is ready."""
    _sorts.append(Sort(noun, find))


def nouns() -> list[str]:
    """What there can be news of, in the language that is active."""
    return [str(sort.noun) for sort in _sorts]


def newly(names: Names, since: datetime, until: datetime) -> list[News]:
    """What is new of them all, the newest first."""
    found = [one for sort in _sorts for one in sort.find(names, since, until)] if names else []
    return sorted(found, key=lambda one: one.at, reverse=True)
