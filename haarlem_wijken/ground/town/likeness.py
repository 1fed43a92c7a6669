"""Which areas are like each other, by what CBS counts of them."""

from collections.abc import Iterable, Mapping
from math import dist, log
from statistics import pstdev

from ..models import AreaFigures
from .atlas import Node

FARTHEST = 1.5  # standard deviations: of Haarlem's wijken two stand apart, the old town and Spaarndam


def likeness(nodes: Iterable[Node], figures: Mapping[int, AreaFigures]) -> dict[Node, list[Node]]:
    """For each of `nodes` of which the figures are known, those of the others that are like it, the likest first.

    By how many people live there, how many on a square kilometre of land, and how many in a dwelling. Each is compared
    as a ratio (a wijk of 4,000 is to one of 2,000 as 20,000 is to 10,000), and counts the same: by how much the areas
    differ in it among themselves.
    """
    measured = {node: found for node in nodes if (found := _measures(figures.get(node.id)))}
    spreads = [pstdev(values) or 1.0 for values in zip(*measured.values(), strict=True)]
    scaled = {
        node: [value / spread for value, spread in zip(found, spreads, strict=True)] for node, found in measured.items()
    }
    return {node: _near(node, scaled) for node in scaled}


def _near(node: Node, scaled: Mapping[Node, list[float]]) -> list[Node]:
    apart = {other: dist(found, scaled[node]) for other, found in scaled.items() if other is not node}
    return sorted((other for other in apart if apart[other] <= FARTHEST), key=apart.__getitem__)


def _measures(found: AreaFigures | None) -> tuple[float, float, float] | None:
    """None where one of them is not known, or nobody lives there."""
    if found is None or not (found.population and found.dwellings and found.density):
        return None
    return log(found.population), log(found.density), log(found.population / found.dwellings)
