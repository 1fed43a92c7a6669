"""Which lessons, wanted and offered a query string selects. The one parser for page and files."""

from django.http import QueryDict

from haarlem_wijken.ground.search.meaning import understand
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, area_params
from haarlem_wijken.ground.selections.parameters import Choices, Flag, Page, Param, Rows, Text
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import ExchangeKind
from ..selection import by_slug

FILTERS = ("soort", *AREA_NAMES, "thema", "groep", "voorbij", "q")


def params(tree: Atlas, palette: dict) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    return (
        Choices("soort", {kind.value: kind for kind in ExchangeKind}.get),
        *area_params(tree),
        Choices("thema", palette.get),
        Rows("groep", by_slug),
        Flag("voorbij"),
        Text("q", lambda text: understand(text, tree)),
        Page("pagina"),
    )


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`; 1 query of the database for `groep`. Raises BadSelection for the first fault when `strict`."""
    tree = tree or atlas()
    return Selection.read(params(tree, themes() if palette is None else palette), query, strict=strict)
