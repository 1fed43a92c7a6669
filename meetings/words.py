"""A selection of meetings as a title."""

from django.utils.translation import gettext, pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined, words_and_days

from .selection.meetings import BEEN, COMING, when


def title(selection: Selection) -> Title:
    """What is selected: "Bijeenkomsten in Noord", "Geweest: bijeenkomsten van Wijkraad X"."""
    moment = when(selection)
    what = {
        COMING: pgettext("titel", "Bijeenkomsten"),
        BEEN: pgettext("titel", "Bijeenkomsten die geweest zijn"),
    }.get(moment, pgettext("titel", "Alle bijeenkomsten"))
    return _of(what, selection)


def minutes_title(selection: Selection) -> Title:
    """The same of their minutes: "Verslagen van Wijkraad X, vanaf 1 januari 2026"."""
    return _of(pgettext("titel", "Verslagen"), selection)


def _of(what: str, selection: Selection) -> Title:
    rest = ", ".join(_rest(selection))
    if councils := selection["groep"]:
        lead = gettext("%(what)s van") % {"what": what}
        return Title(lead, joined([council.name for council in councils], gettext("en")), rest)
    if where := area_words(selection):
        return Title(gettext("%(what)s in") % {"what": what}, where, rest)
    return Title("", what, rest)


def _rest(selection: Selection) -> list[str]:
    found = []
    if selection["groep"] and (where := area_words(selection)):
        found.append(gettext("in %(where)s") % {"where": where})
    return found + words_and_days(selection)
