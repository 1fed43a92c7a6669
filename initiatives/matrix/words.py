"""A table of areas and themes in words: "Welk thema speelt waar in Schalkwijk?"."""

from django.utils.translation import gettext, ngettext, pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined

from .table import Column


def title(selection: Selection) -> Title:
    """What is asked, as a title."""
    where = area_words(selection)
    if where:
        return Title(gettext("Welk thema speelt waar in"), f"{where}?", _rest(selection))
    return Title(gettext("Welk thema speelt"), pgettext("titel", "waar?"), _rest(selection))


def _rest(selection: Selection) -> str:
    """Of which initiatives alone: "(alleen: lopend of afgerond, vraagt hulp)"."""
    words = [joined([str(stage.label).lower() for stage in selection["fase"]], gettext("of"))]
    words += [gettext("vraagt hulp")] if selection["hulp"] else []
    words += [gettext("deelt ervaring")] if selection["ervaring"] else []
    asked = ", ".join(filter(None, words))
    return gettext("(alleen: %(asked)s)") % {"asked": asked} if asked else ""


def reach_words(reach: int, areas: int, level: str) -> str:
    """In how many of the areas of that level a theme plays: "in 14 van de 21 wijken"."""
    if areas == 1:
        return gettext("hier")
    patterns = {
        "stadsdeel": gettext("in %(reach)s van de %(areas)s stadsdelen"),
        "wijk": gettext("in %(reach)s van de %(areas)s wijken"),
        "buurt": gettext("in %(reach)s van de %(areas)s buurten"),
    }
    return patterns[level] % {"reach": reach, "areas": areas}


def column_words(column: Column, areas: int, level: str) -> str:
    """The same of a theme, with the area that has most of it: "in 7 van de 21 wijken, het meest in Oude Stad (2)"."""
    words, first = reach_words(column.reach, areas, level), column.first[0].name
    if areas > 1 and column.reach == 1:
        return gettext("alleen in %(area)s") % {"area": first}
    if areas == 1 or len(column.first) > 1:
        return words
    return gettext("%(where)s, het meest in %(area)s (%(n)s)") % {"where": words, "area": first, "n": column.most}


def vague_words(count: int, level: str) -> str:
    """Of how many initiatives only something larger than an area of that level is known."""
    patterns = {
        "stadsdeel": ngettext(
            "%(n)s initiatief is van de hele stad en staat niet in de tabel.",
            "%(n)s initiatieven zijn van de hele stad en staan niet in de tabel.",
            count,
        ),
        "wijk": ngettext(
            "Van %(n)s initiatief weten we de wijk niet; het staat niet in de tabel.",
            "Van %(n)s initiatieven weten we de wijk niet; ze staan niet in de tabel.",
            count,
        ),
        "buurt": ngettext(
            "Van %(n)s initiatief weten we de buurt niet; het staat niet in de tabel.",
            "Van %(n)s initiatieven weten we de buurt niet; ze staan niet in de tabel.",
            count,
        ),
    }
    return patterns[level] % {"n": count}
