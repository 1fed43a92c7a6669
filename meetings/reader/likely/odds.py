"""What signs weigh together. `make learn` writes the weights."""

import json
from functools import cache
from itertools import repeat
from math import exp
from pathlib import Path

from .heard import Heard
from .signs import signs_of

FOLDER = Path(__file__).parent
Weights = dict[str, dict[str, float]]  # {what it can be: {sign: what it adds}}; "" is where each begins


def odds_of(heard: Heard) -> float:
    """The logarithm of the odds that it is an agreement: 0 is as likely as not, 1 is 73 in a hundred."""
    return _sum(weights("agreements")["agreement"], signs_of(heard))


def shares(name: str, signs: set[str]) -> dict[str, float]:
    """{what it can be: how likely it is that}, from 0 to 1; "" is nothing of all that."""
    sums = {kind: exp(_sum(known, signs)) for kind, known in weights(name).items()}
    sums.setdefault("", 1.0)
    whole = sum(sums.values())
    return {kind: one / whole for kind, one in sums.items()}


def likeliest(name: str, signs: set[str]) -> tuple[str, float]:
    found = shares(name, signs)
    best = max(found, key=found.__getitem__)
    return best, found[best]


def _sum(known: dict[str, float], signs: set[str]) -> float:
    return known[""] + sum(map(known.get, signs, repeat(0.0)))


def file_of(name: str) -> Path:
    return FOLDER / f"{name}.json"


@cache
def weights(name: str) -> Weights:
    return json.loads(file_of(name).read_text(encoding="utf-8"))
