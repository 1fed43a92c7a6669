"""Names of areas on a map: beside each other, never over each other. What does not fit is left out; its link has it.

Where there is no room for a name, its count stands alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import shapely

from ..town.atlas import Node
from .mercator import Box, drawn, place

LETTER = 0.58  # mean width of a letter of the bold face, in em
LINE = 1.15  # height of a line, in em
PIN = 2.4  # half the room a pin needs, in em of the map
SIZES = ((8, 2.5), (1000, 2.1))  # up to so many names, so large: in em of the map
STICKS_OUT = 1.3  # a name may be so much wider than its area
QUIET = 0.8
SHIFTS = (0, -1, 1, -2, 2)  # lines up or down from the label point


@dataclass(frozen=True)
class Label:
    """A name with its middle at x and the foot of its first line at y; `size` in em of the map."""

    x: int
    y: int
    size: float
    text: str
    count: str
    css: str


class Labels:
    """Collects the labels of one map, in the order of who may choose first."""

    def __init__(self, box: Box, em: int, keep_free: Iterable[tuple[int, int]] = ()):
        """`keep_free` are the places of pins."""
        self.box, self.em = box, em
        self.taken = [Box(x, y, x, y).grown(PIN * em, PIN * em) for x, y in keep_free]
        self.written: list[Label] = []

    def write(self, nodes: list[Node], counts: Mapping[str, int], *, quiet: bool = False) -> None:
        """Write the names where there is room. A count of nothing is not written: an empty area speaks for itself."""
        size = next(size for most, size in SIZES if len(nodes) <= most) * (QUIET if quiet else 1)
        for node in nodes:
            count = str(counts.get(node.code) or "")
            if label := self._fit(node, count, size, "quiet" if quiet else "loud"):
                self.written.append(label)

    def _fit(self, node: Node, count: str, size: float, css: str) -> Label | None:
        texts = (node.name, "") if count else (node.name,)
        return next(filter(None, (self._room(node, text, count, size, css) for text in texts)), None)

    def _room(self, node: Node, text: str, count: str, size: float, css: str) -> Label | None:
        line, wide = size * self.em, len(text or count) * LETTER * size * self.em
        if wide > STICKS_OUT * drawn(node).box.width:
            return None
        x, y = self._middle(node, wide)
        name = line * LINE if text else 0
        high = name + (line * LINE if count else 0)
        for shift in SHIFTS:
            top = y - high / 2 + shift * line * LINE
            room = Box(x - wide / 2, top, x + wide / 2, top + high)
            if self.box.holds(room) and not any(room.meets(other) for other in self.taken):
                self.taken.append(room)
                return Label(round(x), round(top + name + line - line * LINE), round(size, 2), text, count, css)
        return None

    def _middle(self, node: Node, wide: float) -> tuple[float, float]:
        """The label point, as far from the edge as the name asks; of an area that is cut off by the frame, a point
        inside what is seen of it: its name moved inward would stand in another area.
        """
        if self.box.holds(drawn(node).box):
            x, y = place(node.atlas, *node.label)
            return min(max(x, self.box.left + wide / 2), self.box.right - wide / 2), y
        return _inside(node, self.box)


@lru_cache(maxsize=3000)  # of each area beside its neighbours
def _inside(node: Node, box: Box) -> tuple[float, float]:
    """A point inside what is seen of an area within `box`; of one that is not seen, its label point."""
    seen = shapely.point_on_surface(shapely.clip_by_rect(drawn(node).outline, *box))
    return (seen.x, seen.y) if not seen.is_empty else place(node.atlas, *node.label)
