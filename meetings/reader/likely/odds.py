"""What signs weigh together. `make learn` writes the weights."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import repeat
from math import exp
from pathlib import Path

from .heard import Heard, Odds
from .sign import Sign, sign_of
from .signs import KEPT, LONGEST, signs_beside, signs_of_word

FOLDER = Path(__file__).parent
Weights = dict[str, dict[str, float]]  # {what it can be: {sign: what it adds}}; "" is where each begins


def file_of(name: str) -> Path:
    return FOLDER / f"{name}.json"


# read with the patterns of the rules, before anybody waits for minutes
WEIGHTS: dict[str, Weights] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))
}
AGREEMENT, DECISION = WEIGHTS["agreements"]["agreement"], WEIGHTS["decisions"]["decision"]
# Complex, as that adds up both with one look for each sign: the real part is of agreements, the other of decisions.
OF_SENTENCES = {
    sign_of(text): complex(AGREEMENT.get(text, 0), DECISION.get(text, 0)) for text in {**AGREEMENT, **DECISION}
}


def weighed(heard: Heard) -> Heard:
    """With its odds."""
    beside = sum(map(OF_SENTENCES.get, signs_beside(heard), repeat(0j)), OF_SENTENCES[""])
    both = sum(map(_odds_of_word, heard.words[:LONGEST]), beside)
    return heard._replace(odds=Odds(both.real, both.imag))


@lru_cache(maxsize=KEPT)
def _odds_of_word(word: str) -> complex:
    return sum(map(OF_SENTENCES.get, signs_of_word(word), repeat(0j)))


def shares(name: str, signs: set[str]) -> dict[str, float]:
    """{what it can be: how likely it is that}, from 0 to 1; "" is nothing of all that."""
    sums = {kind: exp(_sum(known, signs)) for kind, known in WEIGHTS[name].items()}
    sums.setdefault("", 1.0)
    whole = sum(sums.values())
    return {kind: one / whole for kind, one in sums.items()}


def likeliest(name: str, signs: set[str]) -> tuple[str, float]:
    found = shares(name, signs)
    best = max(found, key=found.__getitem__)
    return best, found[best]


def _sum(known: Mapping[Sign, float], signs: Iterable[Sign]) -> float:
    return known[""] + sum(map(known.get, signs, repeat(0.0)))
