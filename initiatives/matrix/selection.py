"""What a query string asks of areas and themes. The one parser for page and file."""

from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, area_params
from haarlem_wijken.ground.selections.parameters import Choices, Chosen, Flag, One, Param
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, Node, atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import Stage
from ..selection import area_ids
from ..selection import params as list_params

FILTERS = (*AREA_NAMES, "fase", "hulp", "ervaring")
SCALES = {"stadsdeel": _("Per stadsdeel"), "wijk": _("Per wijk"), "buurt": _("Per buurt")}
BY_PLACE, MOST = "gebied", "meeste"


def params(palette: dict, tree: Atlas) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    stages = {stage.value: stage for stage in Stage}
    return (
        *area_params(tree),
        Choices("fase", stages.get),
        Flag("hulp"),
        Flag("ervaring"),
        One("schaal", scales, default_scale),
        One("sorteer", lambda _chosen: orders(palette), lambda _chosen: BY_PLACE),
    )


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`.

    A scale that is larger than what was chosen is left out without a word: the form of the filters passed it on.
    """
    found = Selection.read(params(themes() if palette is None else palette, tree or atlas()), query, strict=strict)
    kept = [one for one in found.problems if one.name != "schaal" or one.value not in SCALES]
    return replace(found, problems=tuple(kept))


def scales(chosen: Chosen) -> dict[str, str]:
    """The levels whose areas can stand beside each other: nothing larger than what was chosen."""
    names = list(SCALES)
    return {name: SCALES[name] for name in names[names.index(_deepest(chosen)) :]}


def default_scale(chosen: Chosen) -> str:
    """Wijken; of a single wijk its buurten."""
    deepest = _deepest(chosen)
    several = len(chosen["wijk"]) > 1
    return "wijk" if deepest == "stadsdeel" or (deepest == "wijk" and several) else "buurt"


def _deepest(chosen: Chosen) -> str:
    return next((name for name in reversed(AREA_NAMES) if chosen[name]), AREA_NAMES[0])


def orders(palette: dict) -> dict[str, str]:
    """In which order the areas can stand, by slug: as on the map, by how much there is, or by how much of a theme."""
    return {BY_PLACE: _("zoals op de kaart"), MOST: _("meeste initiatieven"), **palette}


def scale(selection: Selection) -> str:
    return next(iter(selection.values["schaal"]), default_scale(selection.values))


def order(selection: Selection) -> str:
    return next(iter(selection.values["sorteer"]), BY_PLACE)


def areas(selection: Selection, tree: Atlas) -> list[Node]:
    """The areas that stand beside each other: all of the scale that lie in what was chosen."""
    ids = area_ids(selection)
    return [node for node in tree.of_level(scale(selection)) if ids is None or node.id in ids]


def as_listed(selection: Selection, tree: Atlas, palette: dict) -> Selection:
    """The same initiatives as the page of initiatives selects them."""
    every = list_params(tree, palette)
    return Selection(every, {one.name: selection.values[one.name] if one.name in FILTERS else {} for one in every})
