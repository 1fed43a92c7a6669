"""The source in pieces, so that what was read can be pointed at in it."""

from dataclasses import dataclass
from itertools import pairwise

from .entries import Entry


@dataclass(frozen=True)
class Segment:
    """`keys` are the entries these words are part of, `begins` those that begin here."""

    text: str
    keys: str = ""
    begins: tuple[str, ...] = ()


def segments_of(source: str, entries: list[Entry]) -> list[Segment]:
    """Together they are the source, character for character."""
    placed = [(one.key, *one.place) for one in entries if one.place[0] < one.place[1]]
    cuts = sorted({0, len(source), *(cut for _key, *place in placed for cut in place)})
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for key, start, end in placed:
        opening.setdefault(start, []).append(key)
        closing.setdefault(end, []).append(key)
    found, open_now = [], {}
    for start, end in pairwise(cuts):
        for key in closing.get(start, ()):
            open_now.pop(key, None)
        begins = opening.get(start, [])
        open_now |= dict.fromkeys(begins)
        found.append(Segment(source[start:end], " ".join(open_now), tuple(begins)))
    return found
