"""`make score`: precision and recall of each field over all texts, what went wrong per text, and the goals."""

import sys

from .comparing import Tally
from .texts import TEXTS, tallies_of

GOALS = {  # field: (precision, recall) at least
    "agreements": (0.95, 0.85),
    "decisions": (0.95, 0.85),
    "names": (0.95, 0.95),
    "agenda_items": (0.9, 0.9),
    "date": (1, 1),
    "weekday_in_text": (1, 1),
    "weekday_matches": (1, 1),
    "next_meeting": (0.95, 0.95),
}


def main() -> int:
    """Exit code 1 when a goal is not reached."""
    total: dict[str, Tally] = {}
    for path in TEXTS:
        for name, tally in tallies_of(path).items():
            total.setdefault(name, Tally()).add(tally)
            for kind, told in (("wrong", tally.wrong), ("missed", tally.missed)):
                for words in told:
                    print(f"{path.name:32} {name:26} {kind:7} {words[:150]}")  # noqa: T201
    print(f"\n{len(TEXTS)} texts{'precision':>37}{'recall':>9}{'n':>6}")  # noqa: T201
    for name, tally in total.items():
        short = name in GOALS and (tally.precision, tally.recall) < GOALS[name]
        missed = "  under the goal" if failed(name, tally) or short else ""
        n = tally.right + len(tally.missed)
        print(f"{name:34}{tally.precision:9.3f}{tally.recall:9.3f}{n:6}{missed}")  # noqa: T201
    return any(failed(name, tally) for name, tally in total.items())


def failed(name: str, tally: Tally) -> bool:
    precision, recall = GOALS.get(name, (0, 0))
    return tally.precision < precision or tally.recall < recall


if __name__ == "__main__":
    sys.exit(main())
