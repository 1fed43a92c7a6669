"""The names of areas on the map of a sheet: inside their area, over no sign and no other name. What has no room is left
out: the list says where everything is.
"""

import re
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

import font_source_sans_pro
import numpy
import shapely
from PIL import ImageFont

LINE = 1.05  # em from line to line
TRIED = 20  # places across an area, and down
ENOUGH = 0.5  # of a name lies inside its area, if not all
AIR = 0.6  # em beside a name
MOST_LINES = 3
SOFT = "\N{SOFT HYPHEN}"
BEFORE = re.compile(r"(?<=\w{4})(?=(?:buurt|gebied|kwartier|polder|wijk)\b)")  # a name may be broken here


class Name(NamedTuple):
    """Lines with their middle at x, of which the first stands on y."""

    x: float
    y: float
    lines: tuple[str, ...]


class Names:
    """Collects the names of one map, in the order of who may choose first."""

    def __init__(self, em: float, frame: tuple[float, float], taken: list[tuple[float, float, float, float]]):
        """`em`: the size of the letters; `frame`: that of the map; `taken`: boxes that are to be kept free."""
        self.em, self.frame, self.taken = em, numpy.array(frame), taken
        self.written: list[Name] = []

    def write(self, text: str, area: shapely.Geometry) -> None:
        """`area`: its outline, in the units of the map."""
        shapely.prepare(area)
        places, best = _places(area), (ENOUGH, (), ())
        for lines in broken(text):
            inside, box = self._room(lines, area, places)
            if inside > best[0]:
                best = (inside, lines, box)
            if inside == 1:
                break
        _inside, lines, box = best
        if lines:
            self.taken.append(box)
            self.written.append(Name((box[0] + box[2]) / 2, box[1] + 0.8 * self.em, lines))

    def _room(self, lines: tuple[str, ...], area: shapely.Geometry, places: numpy.ndarray) -> tuple[float, list[float]]:
        """How much of these lines lies inside the area at best, and their box: the first of `places` that does so."""
        half = numpy.array([AIR + max(map(width, lines)), len(lines) * LINE]) * self.em / 2
        boxes = self._free(numpy.hstack([places - half, places + half]))
        within = shapely.contains(area, shapely.box(*boxes.T))
        if within.any():
            return 1, boxes[within.argmax()].tolist()
        boxes = boxes[::3]  # to measure takes long
        inside = shapely.area(shapely.intersection(shapely.box(*boxes.T), area)) / (4 * half.prod())
        return (inside.max(), boxes[inside.argmax()].tolist()) if len(boxes) else (0, [])

    def _free(self, boxes: numpy.ndarray) -> numpy.ndarray:
        """Those that lie in the frame and meet nothing that is taken."""
        boxes = boxes[((boxes[:, :2] >= 0) & (boxes[:, 2:] <= self.frame)).all(axis=1)]
        left, top, right, bottom = numpy.array(self.taken).reshape(-1, 4).T
        x, y, x_end, y_end = (side[:, None] for side in boxes.T)
        return boxes[~((x < right) & (left < x_end) & (y < bottom) & (top < y_end)).any(axis=1)]


def _places(area: shapely.Geometry) -> numpy.ndarray:
    """Points inside an area, the nearest to its middle first."""
    middle = shapely.get_coordinates(shapely.maximum_inscribed_circle(area))[0]
    left, top, right, bottom = area.bounds
    grid = numpy.meshgrid(numpy.linspace(left, right, TRIED), numpy.linspace(top, bottom, TRIED))
    places = numpy.vstack([middle, numpy.stack(grid, axis=-1).reshape(-1, 2)])
    places = places[shapely.contains_xy(area, places)]
    return places[numpy.hypot(*(places - middle).T).argsort(kind="stable")]


@lru_cache(maxsize=500)
def broken(text: str) -> list[tuple[str, ...]]:
    """A name on one line, on two and on three, each as narrow as can be; with fewer where it has no place to break."""
    text = BEFORE.sub(SOFT, text)
    breaks = [at for at, mark in enumerate(text, 1) if mark in f" -{SOFT}" and at < len(text)]

    def wideness(ends: tuple[int, ...]) -> float:
        """In em; a word that is broken counts for one more."""
        return max(map(width, _lines(text, ends))) + sum(text[end - 1] == SOFT for end in ends)

    counts = range(min(len(breaks), MOST_LINES - 1) + 1)
    return [_lines(text, min(combinations(breaks, count), key=wideness)) for count in counts]


def _lines(text: str, ends: tuple[int, ...]) -> tuple[str, ...]:
    parts = (text[begin:end] for begin, end in pairwise((0, *ends, len(text))))
    return tuple(re.sub(f"{SOFT}$", "-", part).replace(SOFT, "").rstrip() for part in parts)


def width(text: str) -> float:
    """In em."""
    return _font().getlength(text) / 100


@lru_cache(maxsize=1)
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(Path(font_source_sans_pro.font_directory) / "SourceSansPro-Regular.otf", 100)
