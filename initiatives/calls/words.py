"""A selection of calls for help in words: "Oproepen voor handen in Schalkwijk"."""

from collections.abc import Iterable, Mapping

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined
from haarlem_wijken.ground.town.atlas import Node

from ..workflow import Help
from .days import Span


def title(selection: Selection) -> Title:
    """What is selected, as a title. Repeated names are joined with "of", areas with "en", as people say it."""
    what, where, rest = _what(selection), area_words(selection), _rest(selection)
    if where:
        return Title(capfirst(gettext("%(what)s in") % {"what": what}), where, rest)
    if rest or selection["wat"] or selection["thema"]:
        return Title("", capfirst(what), rest)
    return Title(gettext("Wie helpt"), pgettext("titel", "mee?"))


def _what(selection: Selection) -> str:
    kinds = [str(what.label) for what in Help if what in selection["wat"]]
    about = [str(theme).lower() for theme in selection["thema"]]
    words = pgettext("titel", "oproepen")
    if kinds:
        words = gettext("%(what)s voor %(kinds)s") % {"what": words, "kinds": joined(kinds, gettext("of"))}
    if about:
        words = gettext("%(what)s over %(about)s") % {"what": words, "about": joined(about, gettext("of"))}
    return words


def _rest(selection: Selection) -> str:
    """What is asked beside what and where: when, words."""
    spans = [str(span.label) for span in Span if span in selection["wanneer"]]
    rest = [joined(spans, gettext("of"))] if spans else []
    if words := selection.one("q"):
        rest.append(gettext("met “%(words)s” in de tekst") % {"words": words.text})
    return ", ".join(rest)


def area_names(nodes: Iterable[Node], counts: Mapping[str, int]) -> dict[str, str]:
    """Area code -> what its link on a map is called: "Noord, 2 oproepen"."""
    return {node.code: f"{node.name}, {count_words(counts[node.code])}" for node in nodes}


def count_words(count: int) -> str:
    """A number of calls; "geen oproep" for none, never a bare zero."""
    if not count:
        return gettext("geen oproep")
    return ngettext("%(count)s oproep", "%(count)s oproepen", count) % {"count": count}
