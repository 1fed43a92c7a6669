"""Which initiatives a query string selects. The one parser for page, map and every file."""

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.search.meaning import Ranked, understand
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, area_params
from haarlem_wijken.ground.selections.parameters import (
    Choices,
    Chosen,
    Day,
    Flag,
    Number,
    One,
    Page,
    Param,
    Point,
    Text,
)
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes
from haarlem_wijken.ground.town.places import distance

from .models import Initiative, Stage

FILTERS = (*AREA_NAMES, "thema", "fase", "q", "bij", "straal", "sinds", "hulp", "ervaring")
BEST, NEAREST, NEWEST = "passend", "nabij", "nieuw"
ORDERS = {NEWEST: _("nieuwste eerst"), "bevestigd": _("net bevestigd"), "naam": _("naam"), NEAREST: _("dichtstbij")}
RADIUS = 1000  # metres around a point when nothing else is asked
FARTHEST = 25_000  # metres from the middle of the town: a point beyond is a mistake


def params(tree: Atlas, palette: dict) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    stages = {stage.value: stage for stage in Stage}
    return (
        *area_params(tree),
        Choices("thema", palette.get),
        Choices("fase", stages.get),
        Text("q", lambda text: understand(text, tree)),
        Point("bij", lambda *point: distance(*tree.town.label, *point) <= FARTHEST),
        Number("straal", 50, 5000, RADIUS, of="bij"),
        Day("sinds"),
        Flag("hulp"),
        Flag("ervaring"),
        One("sorteer", orders, default_order),
        Page("pagina"),
    )


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`."""
    tree = tree or atlas()
    return Selection.read(params(tree, themes() if palette is None else palette), query, strict=strict)


def default_order(chosen: Chosen) -> str:
    """The best match of words, the nearest to a point, else the newest."""
    return BEST if chosen["q"] else NEAREST if chosen["bij"] else NEWEST


def orders(chosen: Chosen) -> dict[str, str]:
    """The orders that mean something for this selection, by slug, beside the best match."""
    return {slug: words for slug, words in ORDERS.items() if slug != NEAREST or chosen["bij"]}


def area_ids(selection: Selection) -> frozenset[int] | None:
    """The areas chosen with all their parts, or None when none is chosen. Different names are *and*: they intersect."""
    chosen = [selection[name] for name in AREA_NAMES if selection[name]]
    sets = [frozenset().union(*(place.descendant_ids for place in places)) for places in chosen]
    return frozenset.intersection(*sets) if sets else None


def select(selection: Selection) -> QuerySet[Initiative]:
    """The published initiatives of the selection, in no order."""
    chosen = Initiative.objects.published()
    if (ids := area_ids(selection)) is not None:
        chosen = chosen.within(ids)
    if wanted := selection["thema"]:
        chosen = chosen.about(wanted)
    if stages := selection["fase"]:
        chosen = chosen.in_stage(stages)
    if query := selection.one("q"):
        chosen = chosen.matching(query)
    if point := selection.one("bij"):
        chosen = chosen.near(*point, selection.one("straal", RADIUS))
    if day := selection.one("sinds"):
        chosen = chosen.published_since(day)
    if selection["hulp"]:
        chosen = chosen.asking_help()
    if selection["ervaring"]:
        chosen = chosen.sharing_experience()
    return chosen


def ordered(selection: Selection) -> QuerySet[Initiative] | Ranked:
    """The ids of the same, in the order asked for; to be sliced."""
    chosen, wanted = select(selection).values_list("pk", flat=True), order(selection)
    if wanted == BEST:
        return chosen.by_relevance(selection.one("q"))
    if wanted == NEAREST:
        return chosen.nearest_to(*selection.one("bij"))
    return chosen.sorted_by(wanted)


def order(selection: Selection) -> str:
    """The slug of the order asked for."""
    return next(iter(selection.values["sorteer"]), default_order(selection.values))
