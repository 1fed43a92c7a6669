"""How a story is told: what the public sees of each act, before it and on the next request."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.test import Client

from tests.conftest import forget

STORIES: dict[str, "Story"] = {}


@dataclass(frozen=True)
class Step:
    """What is done next, and the addresses on which it is to be seen; `same`: where nothing of it may be seen."""

    verb: str
    urls: tuple[str, ...]
    same: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """A generator that yields a Step, and does it when it is asked for the next."""

    verbs: tuple[str, ...]
    tell: Callable[..., Iterator[Step]]


def story(*verbs: str) -> Callable:
    """Decorates a generator of Steps; `verbs`: the actions it takes, each at least once."""

    def kept(tell: Callable) -> Callable:
        room = tell.__module__.rpartition(".")[2]
        STORIES[f"{room}: {tell.__name__}"] = Story(verbs, tell)
        return tell

    return kept


def step(verb: str, *urls: str, same: tuple[str, ...] = ()) -> Step:
    return Step(verb, urls, same)


def follow(tell: Iterator[Step]) -> list[str]:
    """Go through a story as a visitor who has every page before each act. Gives the verbs, as they came."""
    client, verbs, before = Client(), [], {}
    now = next(tell)
    while now:
        verbs.append(now.verb)
        # What was seen after the last act is what there is before this one: a story does nothing between them.
        before = {url: before.get(url) or look(client, url) for url in now.urls + now.same}
        then = next(tell, None)
        after = {url: look(client, url, before[url]) for url in before}
        unseen = [url for url in now.urls if after[url][:2] == before[url][:2]]
        assert unseen == [], f"{now.verb} is not seen on {unseen}"
        told = [url for url in now.same if after[url][:2] != before[url][:2]]
        assert told == [], f"{now.verb} is seen on {told}"
        forget()
        stale = [url for url in before if look(client, url)[:2] != after[url][:2]]
        assert stale == [], f"after {now.verb} what was kept is old on {stale}"
        now, before = then, after
    return verbs


def look(client: Client, url: str, had: tuple | None = None) -> tuple[int, bytes, str]:
    """Status, text and ETag, asked as a browser asks that keeps what it `had`."""
    headers = {"If-None-Match": had[2]} if had and had[2] else {}
    answer = client.get(url, headers=headers)
    text = b"".join(answer) if answer.streaming else answer.content
    if answer.status_code == 304:
        return had
    assert answer.status_code < 500, url
    return answer.status_code, text, answer.headers.get("ETag", "")
