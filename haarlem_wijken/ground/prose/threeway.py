"""Two texts that began as the same one become one text again, paragraph by paragraph.

What only one of them changed is taken over, what both wrote at one place is a clash that a person settles. Nothing that
either added is left out: it stands in the text that comes of it, or in a clash.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from .paragraphs import Unit, alike, joined, units

MANY = 3000  # paragraphs: above it what is common is guessed at, since comparing takes the square of their number


class Hunk(NamedTuple):
    """The paragraphs lo to hi of the common text became `new`; with lo == hi something was put in between."""

    lo: int
    hi: int
    new: tuple[Unit, ...]

    @property
    def texts(self) -> list[str]:
        return [unit.text for unit in self.new]


@dataclass(frozen=True)
class Clash:
    """What both wrote at one place, as texts."""

    base: str
    mine: str
    theirs: str


@dataclass(frozen=True)
class Merge:
    """`parts` in their order: paragraphs that are settled, and clashes."""

    parts: list[list[Unit] | Clash] = field(default_factory=list)

    @property
    def clashes(self) -> list[Clash]:
        return [part for part in self.parts if isinstance(part, Clash)]

    @property
    def text(self) -> str:
        """The one text; of a clash what they wrote, and then what I wrote."""
        return self.settled(lambda _n, clash: "\n\n".join(filter(None, (clash.theirs, clash.mine))))

    def settled(self, choose: Callable[[int, Clash], str]) -> str:
        """The text in which clash `n` became what `choose(n, clash)` gives."""
        found, n = [], 0
        for part in self.parts:
            if isinstance(part, Clash):
                found += units(choose(n, part))
                n += 1
            else:
                found += part
        return joined(found)


def three_way(base: str, mine: str, theirs: str) -> Merge:
    """`mine` and `theirs` both began as `base`.

    Where both put something new at one place, and not the same in other words, theirs comes first. Who empties a text
    that the other changed has a clash over all of it; so has a paragraph that all three have and that would go.
    """
    if mine in (theirs, base):
        return Merge([units(theirs)])
    if theirs == base:
        return Merge([units(mine)])
    if not (mine.strip() and theirs.strip()):
        return Merge([Clash(base, mine, theirs)])
    common, ours, others = units(base), units(mine), units(theirs)
    found = _merged(common, _hunks(common, ours), _hunks(common, others))
    # Which of two paragraphs that are the same somebody took out is a guess: together two guesses may take out both.
    kept = _texts(common) & _texts(ours) & _texts(others)
    return found if kept <= _texts(units(found.text)) else Merge([Clash(base, mine, theirs)])


def _texts(paragraphs: list[Unit]) -> set[str]:
    return {one.text for one in paragraphs}


def _hunks(common: list[Unit], changed: list[Unit]) -> list[Hunk]:
    before, after = [one.text for one in common], [one.text for one in changed]
    matcher = SequenceMatcher(None, before, after, autojunk=len(before) + len(after) > MANY)
    return [Hunk(i1, i2, tuple(changed[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]


def _merged(common: list[Unit], mine: list[Hunk], theirs: list[Hunk]) -> Merge:
    parts, at = [], 0
    for ours, others in _groups(mine, theirs):
        lo, hi = min(one.lo for one in ours + others), max(one.hi for one in ours + others)
        parts.append(common[at:lo])
        if not (ours and others):
            parts.append(_applied(common, ours or others, lo, hi))
        elif (both := _both(ours, others)) is not None:
            parts.append(both)
        else:
            sides = [common[lo:hi], *(_applied(common, hunks, lo, hi) for hunks in (ours, others))]
            parts.append(Clash(*map(joined, sides)))
        at = hi
    return Merge([*parts, common[at:]])


def _groups(mine: list[Hunk], theirs: list[Hunk]) -> list[tuple[list[Hunk], list[Hunk]]]:
    """Hunks that belong together, in order: each group touches none of the others."""
    left = sorted([*((one, 0) for one in mine), *((one, 1) for one in theirs)], key=lambda pair: pair[0][:2])
    groups: list[tuple[list[Hunk], list[Hunk]]] = []
    for hunk, side in left:
        last = groups[-1] if groups else ([], [])
        if any(_meet(hunk, other) for other in last[1 - side]):
            last[side].append(hunk)
        else:
            groups.append(([hunk], []) if side == 0 else ([], [hunk]))
    return groups


def _meet(one: Hunk, other: Hunk) -> bool:
    """Whether a person must look: they change the same paragraphs, or say the same beside each other in other words."""
    if one.lo == one.hi == other.lo == other.hi:
        return True
    if one.lo < other.hi and other.lo < one.hi:
        return True
    return one.lo <= other.hi and other.lo <= one.hi and alike(one.texts, other.texts)


def _both(mine: list[Hunk], theirs: list[Hunk]) -> list[Unit] | None:
    """One list of paragraphs where nobody need look: both did the same, or each put in something else. Else None."""
    if [(*one[:2], one.texts) for one in mine] == [(*one[:2], one.texts) for one in theirs]:
        return [unit for one in theirs for unit in one.new]
    if any(one.lo != one.hi for one in mine + theirs):
        return None
    there = [unit for one in theirs for unit in one.new]
    known = {unit.text for unit in there}
    rest = [unit for one in mine for unit in one.new if unit.text not in known]
    others = [text for text in known if text not in {unit.text for one in mine for unit in one.new}]
    return None if alike([unit.text for unit in rest], others) else there + rest


def _applied(common: list[Unit], hunks: list[Hunk], lo: int, hi: int) -> list[Unit]:
    """Paragraphs lo to hi of the common text, with these hunks in them."""
    found, at = [], lo
    for hunk in hunks:
        found += [*common[at : hunk.lo], *hunk.new]
        at = hunk.hi
    return found + common[at:hi]
