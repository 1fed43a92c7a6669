"""Arcs on the server's maps: from one point to another, with a head that tells the way without colour."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

from .pins import Dot

BEND = 0.2  # how far the middle of an arc lies beside the straight line, of its length
LEAST = 2.5  # em: of arcs between neighbours, which would hide behind their signs
HEAD, FINE = 1.5, 0.7  # em: of a head between signs; of one between dots the part of that
OPEN = 0.45  # half of what a head opens, in radians
TURN = pi * (3 - sqrt(5))  # of one seed of a sunflower to the next: no two lie behind each other


class Link(NamedTuple):
    """From which dot to which, by their places in a list; since which year."""

    start: int
    end: int
    year: int


@dataclass(frozen=True)
class Arc:
    """SVG paths in units of the map: the line, and the head at its end."""

    line: str
    head: str
    year: int


def beside(dots: Iterable[Dot], step: float) -> list[Dot]:
    """The same dots; those of one place lie around it, each `step` units from the next."""
    seen: Counter[tuple[float, float]] = Counter()
    found = []
    for dot in dots:
        turn, far = seen[dot.x, dot.y] * TURN, step * sqrt(seen[dot.x, dot.y])
        seen[dot.x, dot.y] += 1
        found.append(replace(dot, x=round(dot.x + far * cos(turn), 1), y=round(dot.y + far * sin(turn), 1)))
    return found


def arcs(dots: list[Dot], links: Iterable[Link], em: float, radius: float, *, fine: bool = False) -> tuple[Arc, ...]:
    """An arc for each link that has a length. `radius`: of the signs, which it stays clear of; `fine`: of dots."""
    head = HEAD * em * (FINE if fine else 1)
    pairs = ((dots[link.start], dots[link.end], link.year) for link in links)
    return tuple(
        _arc(one, other, LEAST * em, radius, head, year)
        for one, other, year in pairs
        if (one.x, one.y) != (other.x, other.y)
    )


def _arc(one: Dot, other: Dot, least: float, radius: float, head: float, year: int) -> Arc:
    across, down = other.x - one.x, other.y - one.y
    length = hypot(across, down)
    aside = max(BEND * length, least) / length
    bend = (one.x + across / 2 + down * aside, one.y + down / 2 - across * aside)
    start, end = _towards(bend, (one.x, one.y), radius), _towards(bend, (other.x, other.y), radius)
    back = _direction(end, bend)
    wings = [_turned(end, back, turn, head) for turn in (OPEN, -OPEN)]
    neck = _turned(end, back, 0, head * 0.7)
    line = f"M{_words(start)}Q{_words(bend)} {_words(neck)}"
    return Arc(line, f"M{_words(end)}L{_words(wings[0])}L{_words(wings[1])}z", year)


Spot = tuple[float, float]


def _towards(far: Spot, near: Spot, distance: float) -> Spot:
    """The spot at `distance` from `near` on the way to `far`, at most half of it."""
    across, down = _direction(near, far)
    distance = min(distance, hypot(far[0] - near[0], far[1] - near[1]) / 2)
    return near[0] + across * distance, near[1] + down * distance


def _direction(near: Spot, far: Spot) -> Spot:
    length = hypot(far[0] - near[0], far[1] - near[1]) or 1
    return (far[0] - near[0]) / length, (far[1] - near[1]) / length


def _turned(spot: Spot, way: Spot, turn: float, distance: float) -> Spot:
    across = way[0] * cos(turn) - way[1] * sin(turn)
    down = way[0] * sin(turn) + way[1] * cos(turn)
    return spot[0] + across * distance, spot[1] + down * distance


def _words(spot: Spot) -> str:
    return f"{spot[0]:.0f} {spot[1]:.0f}"
