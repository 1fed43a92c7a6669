"""Which councils a query string selects. The one parser for page, map and every file."""

from django.db.models import QuerySet
from django.http import QueryDict

from haarlem_wijken.ground.search.meaning import understand
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place, area_params
from haarlem_wijken.ground.selections.parameters import Choices, Page, Param, Text
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes

from .models import Council, Kind, Status

FILTERS = (*AREA_NAMES, "thema", "soort", "status", "q")


def params(tree: Atlas, palette: dict) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    return (
        *area_params(tree),
        Choices("thema", palette.get),
        Choices("soort", {kind.value: kind for kind in Kind}.get),
        Choices("status", {status.value: status for status in Status}.get),
        Text("q", lambda text: understand(text, tree)),
        Page("pagina"),
    )


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`.

    No query once areas and themes are in memory, but for what the words of `q` mean.
    """
    tree = tree or atlas()
    return Selection.read(params(tree, themes() if palette is None else palette), query, strict=strict)


def by_slug(slugs: list[str]) -> dict[str, Council]:
    """Those with these addresses, by it; with a name. 1 query."""
    return {council.slug: council for council in Council.objects.filter(slug__in=slugs).only("name", "slug")}


def serving_ids(place: Place) -> frozenset[int]:
    """The areas of which a council must serve one to count for `place`: itself, its parts, and the areas around it.

    Who lives in a buurt is helped by the council of its wijk. Not by one of the whole town: that would stand in every
    choice of an area, and none would tell anything. An area's own page does name it (`councils/everywhere.py`).
    """
    around = (node.id for area in place.areas for node in area.chain)
    return place.descendant_ids.union(around)


def select(selection: Selection) -> QuerySet[Council]:
    """The councils of the selection, each once, in no order."""
    chosen = Council.objects.order_by()
    for name in AREA_NAMES:
        if places := selection[name]:
            chosen = chosen.working_in(frozenset().union(*map(serving_ids, places)))
    if wanted := selection["thema"]:
        chosen = chosen.about(wanted)
    if kinds := selection["soort"]:
        chosen = chosen.of_kind(kinds)
    if statuses := selection["status"]:
        chosen = chosen.in_status(statuses)
    if words := selection.one("q"):
        chosen = chosen.matching(words)
    return chosen


def ordered(selection: Selection) -> QuerySet[Council]:
    """The same in order: what fits the words best, else what is alive first."""
    words = selection.one("q")
    return select(selection).by_relevance(words) if words else select(selection).in_order()
