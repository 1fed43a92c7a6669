"""What the inbox offers to choose."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.queue.cases import FLAGS, KINDS
from haarlem_wijken.ground.selections.choices import Choice, Field, Group
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas

from .inbox import WAITING, state_of


def groups(selection: Selection, tree: Atlas) -> list[Group]:
    """The boxes of the inbox; what is not in it is offered too, so that the list is always the same."""
    places = [(node.slug, node.name) for node in tree.of_level(Level.STADSDEEL)]
    kinds = [(slug, capfirst(str(kind.name))) for slug, kind in KINDS.items()]
    flags = [(slug, capfirst(str(name))) for slug, name in FLAGS.items()]
    offered = [_group("soort", _("Soort"), kinds, selection), _group("stadsdeel", _("Stadsdeel"), places, selection)]
    if state_of(selection) == WAITING:
        own = [*_flag("mij", _("Voor mij, of ik kijk ernaar"), selection), *_flag("laat", _("Te laat"), selection)]
        offered.insert(0, Group("", _("Alleen"), own))
    elif state_of(selection) == "besloten":
        offered.insert(0, Group("", _("Alleen"), _flag("mij", _("Door mij besloten"), selection)))
    return [*offered, _group("kenmerk", _("Kenmerk"), flags, selection)]


def fields(selection: Selection) -> list[Field]:
    return [Field("q", _("Zoek op naam"), selection.one("q", ""), "search")]


def _group(name: str, legend: str, choices: list[tuple[str, str]], selection: Selection) -> Group:
    chosen = selection.values[name]
    return Group(name, legend, [Choice(slug, label, None, slug in chosen) for slug, label in choices])


def _flag(name: str, label: str, selection: Selection) -> list[Choice]:
    """A yes as a box: its name stands where others have their value."""
    return [Choice(name, label, None, bool(selection[name]))]
