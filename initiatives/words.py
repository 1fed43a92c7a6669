"""A selection in words: "Lopende groene initiatieven in Schalkwijk"."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext, pgettext

from haarlem_wijken.ground.atlas import Node
from haarlem_wijken.ground.selection import Selection

from .models import Stage
from .selection import AREA_NAMES


class Title(NamedTuple):
    """A title in two parts: what comes first, and what the highlighter marks."""

    lead: str
    marked: str

    def __str__(self):
        return f"{self.lead} {self.marked}".strip()


def title(selection: Selection) -> Title:
    """What is selected, as a title. Repeated names are joined with "of", areas with "en", as people say it."""
    what = _what(selection)
    where = _where(selection)
    if where:
        return Title(capfirst(gettext("%(what)s in") % {"what": what}), where)
    if any(selection[name] for name in ("thema", "fase")):
        return Title("", capfirst(what))
    return Title(gettext("Alle"), pgettext("titel", "initiatieven"))


def _what(selection: Selection) -> str:
    stages, wanted = selection["fase"], selection["thema"]
    adjective = _adjective(wanted[0]) if len(wanted) == 1 and stages != [Stage.IDEA] else ""
    nouns = []
    if Stage.IDEA in stages:
        nouns.append(pgettext("titel", "ideeën"))
    others = [_stage_adjective(stage) for stage in stages if stage != Stage.IDEA]
    if others or not stages:
        stage = joined(others, gettext("en"))
        nouns.append(" ".join(filter(None, [stage, adjective, pgettext("titel", "initiatieven")])))
    words = joined(nouns, gettext("en"))
    if wanted and not adjective:
        about = joined([str(theme).lower() for theme in wanted], gettext("of"))
        words = gettext("%(what)s over %(about)s") % {"what": words, "about": about}
    return words


def _where(selection: Selection) -> str:
    smallest_first = [selection[name] for name in reversed(AREA_NAMES) if selection[name]]
    if not smallest_first:
        return ""
    inner, *outer = [joined([place.name for place in places], gettext("en")) for places in smallest_first]
    return f"{inner} ({', '.join(outer)})" if outer else inner


def _adjective(theme) -> str:
    return theme.adjective_en if get_language() == "en" else theme.adjective


def _stage_adjective(stage: Stage) -> str:
    return {
        Stage.STARTING: pgettext("titel", "beginnende"),
        Stage.RUNNING: pgettext("titel", "lopende"),
        Stage.FINISHED: pgettext("titel", "afgeronde"),
        Stage.STOPPED: pgettext("titel", "gestopte"),
    }[stage]


def area_names(nodes: Iterable[Node], counts: Mapping[str, int]) -> dict[str, str]:
    """Area code -> what its link on a map is called: "Noord, 5 initiatieven"."""
    return {node.code: f"{node.name}, {count_words(counts.get(node.code, 0))}" for node in nodes}


def count_words(count: int) -> str:
    """A number of initiatives; "nog geen initiatief" for none, never a bare zero."""
    if not count:
        return gettext("nog geen initiatief")
    return ngettext("%(count)s initiatief", "%(count)s initiatieven", count) % {"count": count}


def joined(words: list[str], last: str) -> str:
    """Words as a list in a sentence: "a, b en c"."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""
