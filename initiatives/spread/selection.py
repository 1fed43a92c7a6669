"""Which trees of who inspired whom a query string selects. The one parser for page and files."""

from django.http import Http404, QueryDict

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, area_params
from haarlem_wijken.ground.selections.parameters import Choices, Named, Page, Param, Year
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes

from ..access import Moved, readable_initiative
from ..models import Initiative

FILTERS = (*AREA_NAMES, "thema", "tot", "van")


def params(tree: Atlas, palette: dict) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    return (
        *area_params(tree),
        Choices("thema", palette.get),
        Year("tot"),
        Named("van", _initiative),
        Page("pagina"),
    )


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`; 1 query of the database for `van`. Raises BadSelection for the first fault when `strict`."""
    tree = tree or atlas()
    return Selection.read(params(tree, themes() if palette is None else palette), query, strict=strict)


def _initiative(slug: str) -> tuple[str, Initiative] | None:
    """What people can read there; of what has another address now, that one."""
    try:
        found = readable_initiative(slug)
    except Moved as moved:
        found = moved.initiative
    except Http404:
        return None
    return found.slug, found
