"""A selection of who inspired whom in words: "De olievlek in Schalkwijk"."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext, ngettext, pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined
from haarlem_wijken.ground.town.atlas import Node


def title(selection: Selection) -> Title:
    """What is selected, as a title. Repeated themes are joined with "of", areas with "en", as people say it."""
    where, begun, rest = area_words(selection), selection.one("van"), _rest(selection)
    if begun:
        rest = ", ".join(filter(None, [gettext("in %(area)s") % {"area": where} if where else "", rest]))
        return Title(gettext("De olievlek met"), f"“{begun.title}”", rest)
    if where:
        return Title(gettext("De olievlek in"), where, rest)
    return Title(pgettext("titel", "De"), pgettext("titel", "olievlek"), rest)


def _rest(selection: Selection) -> str:
    """What is asked beside where: about what, until when."""
    about, year = [str(theme).lower() for theme in selection["thema"]], selection.one("tot")
    words = gettext("over %(about)s") % {"about": joined(about, gettext("of"))} if about else ""
    return ", ".join(filter(None, [words, gettext("tot en met %(year)s") % {"year": year} if year else ""]))


def area_names(nodes: Iterable[Node], counts: Mapping[str, int]) -> dict[str, str]:
    """Area code -> what its link on a map is called: "Noord, 2 olievlekken"."""
    return {node.code: f"{node.name}, {count_words(counts[node.code])}" for node in nodes}


def count_words(count: int) -> str:
    """A number of trees; "geen olievlek" for none, never a bare zero."""
    if not count:
        return gettext("geen olievlek")
    return ngettext("%(count)s olievlek", "%(count)s olievlekken", count) % {"count": count}


def reach_words(count: int) -> str:
    """How many were inspired, after the name of who was first."""
    words = ngettext("bracht %(count)s ander op een idee", "bracht %(count)s anderen op een idee", count)
    return words % {"count": count}
