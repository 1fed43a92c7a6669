"""Areas and themes by their names as people type them: half, in one word or two, without accents, with an error.

A name is found that begins with what was typed, holds it, or stands whole in it; when there is none, the names that
differ from it by a letter or two. All in memory: well under 2 ms.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from ..models import Theme
from ..models.area import Level
from ..texts import words_of
from ..town.atlas import Alias, Atlas, Node

MOST = 8  # names at once
MOST_WORDS = 12  # of a text that are looked at
SLIPS = {5: 1, 8: 2}  # letters from which a name may hold so many typing errors; below that none
WHOLE, BEGINS, WORDS, INSIDE = range(4)

Place = Node | Alias


class Name(NamedTuple):
    """What a thing is called, folded: its words, and those written as one."""

    thing: object
    words: tuple[str, ...]
    joined: str


def areas_like(text: str, tree: Atlas, most: int = MOST) -> list[Place]:
    """Areas and aliases that `text` names, best first: larger before smaller, an alias of several areas before those.

    What stands for the same area is given once, the town itself never.
    """
    once: dict[tuple[Node, ...], Place] = {}
    for _rank, place in sorted(_like(text, _names(tree)), key=lambda found: (found[0], *_weight(found[1]))):
        once.setdefault(place.areas, place)
    return list(once.values())[:most]


def themes_like(text: str, palette: Mapping[str, Theme], most: int = MOST) -> list[Theme]:
    """Themes that `text` names in Dutch or English, or by the word in addresses, best first."""
    names = [
        _named(theme, name)
        for theme in palette.values()
        for name in (theme.name, theme.name_en, theme.adjective, theme.adjective_en, theme.slug)
        if name
    ]
    ranked = sorted(_like(text, names), key=lambda found: found[0])
    return list(dict.fromkeys(theme for _rank, theme in ranked))[:most]


@lru_cache(maxsize=2)
def _names(tree: Atlas) -> tuple[Name, ...]:
    return tuple(_named(place, place.name) for place in (*tree, *tree.aliases) if place is not tree.town)


def _named(thing: object, name: str) -> Name:
    return Name(thing, *_folded(name))


@lru_cache(maxsize=1000)
def _folded(name: str) -> tuple[tuple[str, ...], str]:
    words = tuple(words_of(name))
    return words, "".join(words)


def _weight(place: Place) -> tuple[int, int, str]:
    kind = 1 if isinstance(place, Node) else 0 if len(place.areas) > 1 else 2
    return list(Level).index(place.level), kind, place.name


def _like(text: str, names: Iterable[Name]) -> list[tuple[int, object]]:
    """(rank, thing) of what is named; 0 is best."""
    typed = words_of(text)[:MOST_WORDS]
    if not typed:
        return []
    joined = "".join(typed)
    found = [(rank, name.thing) for name in names if (rank := _rank(typed, joined, name)) is not None]
    return found or list(_nearly(typed, joined, names))


def _rank(typed: list[str], joined: str, name: Name) -> int | None:
    if name.joined == joined:
        return WHOLE
    if len(joined) >= 2 and name.joined.startswith(joined):
        return BEGINS
    if len(name.words) < len(typed) and f" {' '.join(name.words)} " in f" {' '.join(typed)} ":
        return WORDS  # the name among other words: "moestuin in de Vijfhoek"
    if len(joined) < 3:
        return None
    if all(any(word.startswith(part) for word in name.words) for part in typed):
        return WORDS
    return INSIDE if joined in name.joined else None


def _nearly(typed: list[str], joined: str, names: Iterable[Name]) -> Iterable[tuple[int, object]]:
    """(number of slips, thing) of the names nearest to the text, or to one of its words; half a name counts too."""
    spelled = [(_one_y(part), name.thing) for name in names for part in {name.joined, *name.words}]
    for part in {_one_y(word) for word in (joined, *typed)}:
        most = max((slips for letters, slips in SLIPS.items() if len(part) >= letters), default=None)
        if most is None:
            continue
        for length in (None, len(part)):
            halves = [spelling[:length] for spelling, _thing in spelled]
            for _half, slips, place in extract(part, halves, scorer=OSA.distance, score_cutoff=most, limit=None):
                if len(spelled[place][0]) >= min(SLIPS):
                    yield slips, spelled[place][1]


def _one_y(word: str) -> str:
    """Dutch writes one sound as ij and as y."""
    return word.replace("ij", "y")
