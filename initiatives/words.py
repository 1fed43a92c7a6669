"""A selection in words: "Lopende groene initiatieven in Schalkwijk"."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, ngettext, pgettext

from haarlem_wijken.ground.days import written
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import Title, area_words, joined
from haarlem_wijken.ground.town.atlas import Node, atlas

from .models import Stage
from .selection import RADIUS


def title(selection: Selection) -> Title:
    """What is selected, as a title. Repeated names are joined with "of", areas with "en", as people say it."""
    what, where, near, rest = _what(selection), area_words(selection), _near(selection), _rest(selection)
    words = f"“{selection.one('q').text}”" if selection["q"] else ""
    around = "" if where or words else _around(selection)
    more = ", ".join(rest if around else filter(None, [near, *rest]))
    if where:
        what = gettext("%(what)s met %(words)s") % {"what": what, "words": words} if words else what
        return Title(capfirst(gettext("%(what)s in") % {"what": what}), where, more)
    if words:
        return Title(capfirst(pgettext("titel", "%(what)s met") % {"what": what}), words, more)
    if around:
        return Title(capfirst(f"{what} {near.removesuffix(around).rstrip()}"), around, more)
    if more or any(selection[name] for name in ("thema", "fase")):
        return Title("", capfirst(what), more)
    return Title(gettext("Alle"), pgettext("titel", "initiatieven"))


def _around(selection: Selection) -> str:
    """The name of the buurt that the chosen point lies in; empty without a point, or where it lies in none."""
    area = atlas.latest().at(*selection.one("bij")) if selection["bij"] else None
    return area.name if area else ""


def _near(selection: Selection) -> str:
    """How near to which point; the name of its buurt comes last. Empty without a point."""
    if not selection["bij"]:
        return ""
    near = {"radius": radius_words(selection.one("straal", RADIUS)), "area": _around(selection)}
    if near["area"]:
        return gettext("%(radius)s van een punt in %(area)s") % near
    return gettext("%(radius)s van het gekozen punt") % near


def _rest(selection: Selection) -> list[str]:
    """What is asked beside what and where: since a day, help, experience."""
    rest = []
    if day := selection.one("sinds"):
        rest.append(gettext("nieuw sinds %(day)s") % {"day": written(day, "j F Y")})
    does = [gettext("hulp vragen")] if selection["hulp"] else []
    does += [gettext("ervaring delen")] if selection["ervaring"] else []
    if does:
        rest.append(gettext("die %(does)s") % {"does": joined(does, gettext("en"))})
    return rest


def radius_words(metres: int) -> str:
    """How far around a point: "binnen 500 meter", "binnen 1 kilometer"."""
    return gettext("binnen %(distance)s") % {"distance": distance_words(metres)}


def distance_words(metres: int) -> str:
    """A distance as people say it: "260 meter", "1,2 kilometer"."""
    if metres < 950:
        return gettext("%(metres)s meter") % {"metres": max(10, round(metres, -1))}
    kilometres = f"{metres / 1000:.1f}".removesuffix(".0")
    words = ngettext("%(kilometres)s kilometer", "%(kilometres)s kilometer", 1 if kilometres == "1" else 2)
    return words % {"kilometres": kilometres.replace(".", gettext(","))}


def day_words(day: date, today: date) -> str:
    """A day without its year when that is this year."""
    return written(day, "j F" if day.year == today.year else "j F Y")


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
