"""Which areas are like each other, by what CBS counts of them."""

from collections.abc import Mapping
from math import dist, log
from statistics import pstdev

from .atlas import Node
from .models import AreaFigures

FARTHEST = 1.5  # standard deviations: of Haarlem's wijken two stand apart, the old town and Spaarndam


def most_alike(node: Node, figures: Mapping[int, AreaFigures], most: int) -> list[Node]:
    """At most `most` areas of the same level that are like `node`, the likest first; none where figures are missing.

    By how many people live there, how many on a square kilometre of land, and how many in a dwelling. Each is compared
    as a ratio (a wijk of 4,000 is to one of 2,000 as 20,000 is to 10,000), and counts the same: by how much the areas
    differ in it among themselves.
    """
    measured = {
        one: found
        for one in node.atlas.of_level(node.level)
        if one.id in figures and (found := _measures(figures[one.id]))
    }
    if node not in measured:
        return []
    spreads = [pstdev(values) or 1.0 for values in zip(*measured.values(), strict=True)]
    scaled = {
        one: [value / spread for value, spread in zip(found, spreads, strict=True)] for one, found in measured.items()
    }
    apart = {one: dist(found, scaled[node]) for one, found in scaled.items() if one is not node}
    return sorted((one for one in apart if apart[one] <= FARTHEST), key=apart.__getitem__)[:most]


def _measures(found: AreaFigures) -> tuple[float, float, float] | None:
    """None where one of them is not known, or nobody lives there."""
    people, dwellings, density = found.population, found.dwellings, found.density
    return (log(people), log(density), log(people / dwellings)) if people and dwellings and density else None
