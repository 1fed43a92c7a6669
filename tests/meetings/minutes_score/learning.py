"""`make learn`: what each sign weighs, learned from all that a person labelled."""

import json
from collections import Counter

from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from meetings.reader.likely.odds import Weights, file_of

from .lessons import Lesson, lessons

SEEN = 3  # in so many sentences a sign must be, to be learned
STRENGTH = 0.2  # the inverse of how strongly weights are held back; from 0.1 to 0.6 it hardly matters
OF_THE_RARE = {"decisions": 1.0}  # one sentence in thirty is one: held back as much, five in a hundred more are missed
LEAST = 0.04  # what weighs less tells nothing


def learned(taught: list[Lesson], strength: float = STRENGTH) -> Weights:
    """By logistic regression; where there are but two kinds, the weights of the second."""
    seen = Counter(sign for one in taught for sign in set(one.signs))
    places = {sign: at for at, sign in enumerate(sorted(sign for sign, times in seen.items() if times >= SEEN))}
    model = LogisticRegression(C=strength, max_iter=3000)
    weight = [one.weight for one in taught]
    model.fit(_matrix(taught, places), [one.kind for one in taught], sample_weight=weight)
    kinds = model.classes_[-len(model.coef_) :].tolist()
    return {
        kind: {"": round(start, 3)} | _kept(dict(zip(places, weights, strict=True)))
        for kind, start, weights in zip(kinds, model.intercept_.tolist(), model.coef_.tolist(), strict=True)
    }


def _kept(weights: dict[str, float]) -> dict[str, float]:
    return {sign: round(weight, 3) for sign, weight in weights.items() if abs(weight) >= LEAST}


def _matrix(taught: list[Lesson], places: dict[str, int]) -> csr_matrix:
    found = [(row, places[sign]) for row, one in enumerate(taught) for sign in sorted(one.signs) if sign in places]
    rows, columns = zip(*found, strict=True)
    return csr_matrix(([1.0] * len(found), (rows, columns)), shape=(len(taught), len(places)))


def main() -> None:
    for name, taught in lessons().items():
        weights = learned(taught, OF_THE_RARE.get(name, STRENGTH))
        file_of(name).write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        kinds = Counter(one.kind or "nothing" for one in taught)
        print(f"{name}: {len(taught)} ({dict(kinds)}), {sum(map(len, weights.values()))} weights")  # noqa: T201


if __name__ == "__main__":
    main()
