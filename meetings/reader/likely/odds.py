"""What the signs of a sentence weigh together. `make learn` writes the weights."""

import json
from functools import cache
from itertools import repeat
from pathlib import Path

from .heard import Heard
from .signs import signs_of

FILE = Path(__file__).with_name("weights.json")


def odds_of(heard: Heard) -> float:
    """The logarithm of the odds that it is an agreement: 0 is as likely as not, 1 is 73 in a hundred."""
    known = weights()
    return known[""] + sum(map(known.get, signs_of(heard), repeat(0.0)))


@cache
def weights() -> dict[str, float]:
    """{sign: what it adds}; "" is where every sentence begins."""
    return json.loads(FILE.read_text(encoding="utf-8"))
