"""`make learn`: what each sign weighs, learned from every sentence that a person labelled."""

import json
from collections import Counter

from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from meetings.reader.likely.odds import FILE

from .lessons import Lesson, lessons

SEEN = 3  # in so many sentences a sign must be, to be learned
STRENGTH = 0.2  # the inverse of how strongly weights are held back; from 0.1 to 0.6 it hardly matters
LEAST = 0.04  # what weighs less tells nothing


def learned(taught: list[Lesson]) -> dict[str, float]:
    """{sign: weight}, and under "" where every sentence begins: a logistic regression."""
    seen = Counter(sign for one in taught for sign in one.signs)
    places = {sign: at for at, sign in enumerate(sorted(sign for sign, times in seen.items() if times >= SEEN))}
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    weight = [one.weight for one in taught]
    model.fit(_matrix(taught, places), [one.is_agreement for one in taught], sample_weight=weight)
    weights = dict(zip(places, model.coef_[0].tolist(), strict=True))
    kept = {sign: round(weight, 3) for sign, weight in weights.items() if abs(weight) >= LEAST}
    return {"": round(float(model.intercept_[0]), 3)} | kept


def _matrix(taught: list[Lesson], places: dict[str, int]) -> csr_matrix:
    found = [(row, places[sign]) for row, one in enumerate(taught) for sign in sorted(one.signs) if sign in places]
    rows, columns = zip(*found, strict=True)
    return csr_matrix(([1.0] * len(found), (rows, columns)), shape=(len(taught), len(places)))


def main() -> None:
    taught = lessons()
    weights = learned(taught)
    FILE.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    agreements = sum(one.is_agreement for one in taught)
    print(f"{len(taught)} sentences, {agreements} of them agreements: {len(weights)} weights")  # noqa: T201


if __name__ == "__main__":
    main()
