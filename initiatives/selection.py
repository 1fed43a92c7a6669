"""Which initiatives a query string selects. The one parser for page, map and every file."""

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.atlas import Atlas, atlas
from haarlem_wijken.ground.palette import themes
from haarlem_wijken.ground.selection import Choices, One, Page, Selection

from .models import Initiative, Stage

AREA_NAMES = ("stadsdeel", "wijk", "buurt")
ORDERS = {"nieuw": _("nieuwste eerst"), "bevestigd": _("net bevestigd"), "naam": _("naam")}
DEFAULT_ORDER = "nieuw"


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`."""
    tree = tree or atlas()
    palette = themes() if palette is None else palette
    stages = {stage.value: stage for stage in Stage}
    params = (
        *(Choices(name, lambda slug, level=name: tree.place(level, slug)) for name in AREA_NAMES),
        Choices("thema", palette.get),
        Choices("fase", stages.get),
        One("sorteer", ORDERS, DEFAULT_ORDER),
        Page("pagina"),
    )
    return Selection.read(params, query, strict=strict)


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
    return chosen


def order(selection: Selection) -> str:
    """The slug of the order asked for."""
    return next(iter(selection.values["sorteer"]), DEFAULT_ORDER)
