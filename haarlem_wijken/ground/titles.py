"""What the titles of selections have in common: its parts, lists in a sentence, names of areas."""

from typing import NamedTuple

from django.utils.translation import gettext

from .area_choice import AREA_NAMES
from .selection import Selection


class Title(NamedTuple):
    """A title in three parts: what comes first, what the highlighter marks, and what more is asked."""

    lead: str
    marked: str
    rest: str = ""

    def __str__(self):
        return " ".join(filter(None, self))


def joined(words: list[str], last: str) -> str:
    """Words as a list in a sentence: "a, b en c"."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""


def area_words(selection: Selection) -> str:
    """The areas chosen, the smallest first: "Vijfhoek (Centrum)"; empty for none."""
    smallest_first = [selection[name] for name in reversed(AREA_NAMES) if selection[name]]
    if not smallest_first:
        return ""
    inner, *outer = [joined([place.name for place in places], gettext("en")) for places in smallest_first]
    return f"{inner} ({', '.join(outer)})" if outer else inner
