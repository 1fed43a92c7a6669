"""Areas in a selection: the parameters `stadsdeel`, `wijk` and `buurt`, what they offer, show and are called."""

from django.utils.translation import gettext as _

from ..models.area import Level
from ..town.atlas import Alias, Atlas, Node
from .parameters import Choices
from .selection import Selection

AREA_NAMES = ("stadsdeel", "wijk", "buurt")
OUTER = {"wijk": "stadsdeel", "buurt": "wijk"}
BELOW = {"buurt": None, "wijk": Level.BUURT, "stadsdeel": Level.WIJK}

Place = Node | Alias


def area_params(tree: Atlas) -> tuple[Choices, ...]:
    """The parameters of the three levels; each takes slugs of areas and of aliases of that level."""
    return tuple(Choices(name, lambda slug, level=name: tree.place(level, slug)) for name in AREA_NAMES)


def legend(name: str) -> str:
    """What the choice of a level is called: "Wijk"."""
    return {"stadsdeel": _("Stadsdeel"), "wijk": _("Wijk"), "buurt": _("Buurt")}[name]


def offered(selection: Selection, name: str, tree: Atlas) -> list[Place]:
    """What there is to choose of a level: the stadsdelen; of the others the parts of what is chosen one level up, and
    what is chosen already.
    """
    outer = OUTER.get(name)
    if outer is None:
        chosen = [place for place in selection[name] if isinstance(place, Alias)]
        return [*tree.of_level(Level.STADSDEEL), *chosen]
    parts = [node for place in selection[outer] for node in place.parts(name)]
    return list(dict.fromkeys([*parts, *selection[name]]))


def drawn_areas(selection: Selection, tree: Atlas, top: str = Level.STADSDEEL) -> list[Node]:
    """The areas the map of a selection draws: parts of the smallest area chosen, or all of the level `top`."""
    for name, below in BELOW.items():
        if places := selection[name]:
            found = (place.parts(below) if below else place.areas for place in places)
            return list(dict.fromkeys(node for nodes in found for node in nodes))
    return tree.of_level(top)
