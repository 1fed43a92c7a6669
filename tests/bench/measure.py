"""How long it takes, and how many at once: medians of three rounds, each beside the floor of the same round."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from statistics import median

from .client import Client, Crowd
from .questions import FLOOR, GEOJSON, Question

ROUNDS = 3
AT_FLOOR = 100  # requests that make the floor of a round
ONCE, EACH = 30, 7  # requests in a round to a view; to one of the addresses that are timed by themselves
CLIENTS, SECONDS = 16, 2


@dataclass
class Measured:
    """Times the floor by one client, which address took that long, and the share of the floor's answers a second."""

    question: Question
    ratio: float
    milliseconds: float
    slowest: str
    share: float | None = None


def alone(site: str, questions: list[Question]) -> list[Measured]:
    """One client."""
    client = Client(site)
    for question in questions:  # as the crowd does: what a process reads but once is no cost of a page
        for path in islice(question.turn, 10):
            client.ask(path, question.cookie, question.typed)
    return [_alone(client, question) for question in questions]


def _alone(client: Client, question: Question) -> Measured:
    rounds: dict[str, list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        floor = median(client.ask(FLOOR).whole for _ in range(AT_FLOOR))
        for name, paths in _sets(question):
            took = median(client.ask(path, question.cookie, question.typed).whole for path in paths)
            rounds.setdefault(name, []).append((took / floor, took))
    ratio, took, slowest = max((*map(median, zip(*pairs, strict=True)), name) for name, pairs in rounds.items())
    return Measured(question, ratio, took * 1000, slowest)


def _sets(question: Question) -> Iterator[tuple[str, list[str]]]:
    """What is timed together: the next addresses of a view, or one address again and again."""
    if question.once:
        yield "", list(islice(question.turn, ONCE))
    else:
        yield from ((path, [path] * EACH) for path in question.addresses)


def together(site: str, found: list[Measured], say: Callable[[str], None]) -> None:
    """Sixteen clients: sets `share`."""
    crowd = Crowd(site, CLIENTS)
    shares: list[list[float]] = [[] for _ in found]
    floors = []
    for _ in range(ROUNDS):
        floors.append(crowd.per_second(iter(lambda: FLOOR, None), SECONDS))
        for one, rates in zip(found, shares, strict=True):
            rates.append(crowd.per_second(one.question.for_crowd(one.slowest), SECONDS) / floors[-1])
    for one, rates in zip(found, shares, strict=True):
        one.share = median(rates)
    crowd.close()
    say(f"{CLIENTS} clients: the floor gave {median(floors):.0f} answers a second; the clients themselves, all in one "
        f"loop, took at most {crowd.busy:.0%} of a core.")  # fmt: skip


@dataclass
class Stream:
    """The file of everything: first byte in times the floor; seconds until its first and its last byte."""

    ratio: float
    first: float
    whole: float
    size: int


def stream(site: str) -> Stream:
    client = Client(site)
    client.ask(GEOJSON)
    rounds = []
    for _ in range(ROUNDS):
        floor = median(client.ask(FLOOR).whole for _ in range(AT_FLOOR))
        answers = [client.ask(GEOJSON) for _ in range(3)]
        first, whole = (median(getattr(a, name) for a in answers) for name in ("first", "whole"))
        rounds.append((first / floor, first, whole, answers[0].size))
    return Stream(*map(median, zip(*rounds, strict=True)))
