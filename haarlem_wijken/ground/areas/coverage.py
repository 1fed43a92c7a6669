"""Whether the buurten of a town leave gaps between them or lie over each other."""

from dataclasses import dataclass

import numpy as np
import shapely

from .outline import square_metres

SMALLEST = 1.0  # m2; less is left by rounding where only one of two neighbours has a corner

BESIDE = 1e-5  # degrees, about a metre: what stands this close to a gap lies at it


@dataclass(frozen=True)
class Patch:
    """A piece of the town in no buurt, or in two."""

    square_metres: float
    lat: float
    lon: float
    codes: tuple[str, ...]

    def __str__(self):
        return f"{self.square_metres:,.0f} m2 near {self.lat:.5f}, {self.lon:.5f} ({', '.join(self.codes)})"


def gaps(outlines: dict[str, shapely.Geometry], town: shapely.Geometry | None) -> list[Patch]:
    """What lies in `town` but in none of the outlines, largest first, with the codes around it.

    Without an outline of the town (degrees, as CBS has it) only gaps that are closed in can be seen.
    """
    together = shapely.union_all(list(outlines.values()))
    whole = town or shapely.union_all([shapely.Polygon(part.exterior) for part in shapely.get_parts(together)])
    tree, codes = shapely.STRtree(list(outlines.values())), list(outlines)
    pieces = shapely.get_parts(shapely.difference(whole, together))
    return _named(
        (piece, [codes[at] for at in tree.query(piece, predicate="dwithin", distance=BESIDE)]) for piece in pieces
    )


def overlaps(outlines: dict[str, shapely.Geometry]) -> list[Patch]:
    """What lies in two of the outlines, largest first, with their codes."""
    shapes, codes = np.array(list(outlines.values())), list(outlines)
    one, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a < b]
    shared = ((shapely.intersection(shapes[a], shapes[b]), [codes[a], codes[b]]) for a, b in pairs)
    return _named((piece, names) for piece, names in shared)


def _named(pieces) -> list[Patch]:
    found = []
    for piece, codes in pieces:
        metres = square_metres(piece)
        if metres >= SMALLEST:
            inside = piece.representative_point()
            found.append(Patch(metres, inside.y, inside.x, tuple(sorted(codes))))
    return sorted(found, key=lambda patch: -patch.square_metres)
