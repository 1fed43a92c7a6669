"""A selection of councils in words: "Actieve wijkplatforms in Noord"."""

from collections.abc import Iterable, Mapping

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext

from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined
from haarlem_wijken.ground.town.atlas import Node

from .models import Kind, Status


def title(selection: Selection) -> Title:
    """What is selected, as a title. Of themes one is enough ("of"); kinds, statuses and areas are added up ("en")."""
    what, where, rest = _what(selection), area_words(selection), _rest(selection)
    if where:
        return Title(capfirst(gettext("%(what)s in") % {"what": what}), where, rest)
    if rest or selection["soort"] or selection["status"]:
        return Title("", capfirst(what), rest)
    return Title(gettext("Wijkraden en"), gettext("wijkplatforms"))


def _what(selection: Selection) -> str:
    kinds, statuses = selection["soort"], selection["status"]
    nouns = [_plural(kind) for kind in Kind if kind in kinds]
    noun = joined(nouns, gettext("en")) or pgettext("titel", "wijkraden en wijkplatforms")
    adjectives = [_adjective(status) for status in Status if status in statuses and status != Status.UNKNOWN]
    what = f"{joined(adjectives, gettext('en'))} {noun}".strip()
    if Status.UNKNOWN not in statuses:
        return what
    if adjectives:
        return gettext("%(what)s en die met onbekende stand") % {"what": what}
    return gettext("%(what)s met onbekende stand") % {"what": what}


def _rest(selection: Selection) -> str:
    """What is asked beside what and where: themes, words."""
    rest = []
    if wanted := selection["thema"]:
        about = joined([str(theme).lower() for theme in wanted], gettext("of"))
        rest.append(gettext("die bezig zijn met %(about)s") % {"about": about})
    if words := selection.one("q"):
        rest.append(gettext("met “%(words)s” in de tekst") % {"words": words.text})
    return ", ".join(rest)


def _plural(kind: Kind) -> str:
    return {
        Kind.WIJKRAAD: pgettext("titel", "wijkraden"),
        Kind.WIJKPLATFORM: pgettext("titel", "wijkplatforms"),
        Kind.DORPSRAAD: pgettext("titel", "dorpsraden"),
        Kind.BEWONERSPLATFORM: pgettext("titel", "bewonersplatforms"),
        Kind.WERKGROEP: pgettext("titel", "werkgroepen"),
    }[kind]


def _adjective(status: Status) -> str:
    return {
        Status.ACTIVE: pgettext("titel", "actieve"),
        Status.STARTING: pgettext("titel", "beginnende"),
        Status.ASLEEP: pgettext("titel", "slapende"),
        Status.ENDED: pgettext("titel", "opgeheven"),
    }[status]


def area_names(nodes: Iterable[Node], counts: Mapping[str, int]) -> dict[str, str]:
    """Area code -> what its link on a map is called: "Noord, 5 wijkraden en platforms"."""
    return {node.code: f"{node.name}, {count_words(counts[node.code])}" for node in nodes}


def count_words(count: int) -> str:
    """A number of councils; "geen wijkraad of platform" for none, never a bare zero."""
    if not count:
        return gettext("geen wijkraad of platform")
    words = ngettext("%(count)s wijkraad of platform", "%(count)s wijkraden en platforms", count)
    return words % {"count": count}
