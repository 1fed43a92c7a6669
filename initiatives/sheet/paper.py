"""The formats of a sheet, all landscape. A larger one hangs farther away: its letters grow, but less than the paper."""

from typing import NamedTuple

from django.urls import reverse

from haarlem_wijken.ground.selections.parameters import One

POINT = 25.4 / 72  # mm


class Paper(NamedTuple):
    """`width` and `height` in mm; `letter` is the size of its smallest letters, in points; `most` signs on its map."""

    name: str
    width: int
    height: int
    letter: float
    most: int

    def __str__(self):
        return self.name

    @property
    def unit(self) -> float:
        """A millimetre of A3, on this paper: the measure of what grows with it."""
        return self.width / 420

    @property
    def em(self) -> float:
        """The size of its smallest letters, in mm."""
        return self.letter * POINT

    @property
    def frame(self) -> tuple[float, float]:
        """Width and height of the map, in mm."""
        return 184 * self.unit, 221 * self.unit


PAPERS = {
    paper.name.lower(): paper
    for paper in (
        Paper("A4", 297, 210, 8, 30),
        Paper("A3", 420, 297, 9, 50),
        Paper("A2", 594, 420, 12, 60),
        Paper("A1", 841, 594, 16, 80),
    )
}
USUAL = "a3"
FORMAT = One("formaat", lambda chosen: PAPERS, lambda chosen: USUAL)


class Offered(NamedTuple):
    """One selection as a sheet to take along: the usual paper and its address, and those of the others by name."""

    paper: Paper
    url: str
    others: dict[str, str]


def offered(query: str) -> Offered:
    """`query`: the canonical query string of a selection with its `?`, or empty."""
    usual = reverse("initiatives-pdf") + query
    mark = "&" if query else "?"
    others = {paper.name: f"{usual}{mark}{FORMAT.name}={slug}" for slug, paper in PAPERS.items() if slug != USUAL}
    return Offered(PAPERS[USUAL], usual, others)
