"""What the titles of selections have in common: its parts, lists in a sentence, names of areas."""

from typing import NamedTuple

from django.utils.formats import date_format
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


def words_and_days(selection: Selection) -> list[str]:
    """What is asked of words (`q`) and days (`van`, `tot`), as parts of a title."""
    patterns = {"van": gettext("vanaf %(day)s"), "tot": gettext("tot en met %(day)s")}
    words = selection.one("q")
    found = [gettext("met “%(words)s” in de tekst") % {"words": words.text}] if words else []
    days = ((patterns[name], selection.one(name)) for name in ("van", "tot"))
    return found + [pattern % {"day": date_format(day, "j F Y")} for pattern, day in days if day]
