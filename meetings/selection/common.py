"""What selections of meetings and of agreements choose alike: area, group, words, days."""

from django.db.models import QuerySet

from councils.models import Council
from councils.selection import by_slug, serving_ids
from haarlem_wijken.ground.search.meaning import understand
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place, area_params
from haarlem_wijken.ground.selections.parameters import Day, Param, Rows, Text
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas


def whose_params(tree: Atlas) -> tuple[Param, ...]:
    """Whose it is: by area and by group. 1 query where `groep` is named."""
    return (*area_params(tree), Rows("groep", by_slug))


def when_params(tree: Atlas) -> tuple[Param, ...]:
    """The words looked for, the first day and the last."""
    return Text("q", lambda text: understand(text, tree)), Day("van"), Day("tot")


def of_chosen(rows: QuerySet, selection: Selection) -> QuerySet:
    """Of `rows`, which know `of_councils`, those of the areas and groups of the selection."""
    for name in AREA_NAMES:
        if places := selection[name]:
            rows = rows.of_councils(working_in(places))
    return rows.of_councils(councils) if (councils := selection["groep"]) else rows


def working_in(places: list[Place]) -> QuerySet[Council]:
    """The councils of which the meetings are about one of these places: as the list of councils has it."""
    ids = frozenset().union(*map(serving_ids, places))
    return Council.objects.working_in(ids).order_by().values("pk")
