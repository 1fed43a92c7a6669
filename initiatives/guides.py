"""Who has something going and shares what they learned, for who has an idea: the two meet on the page of the idea."""

from haarlem_wijken.ground.town.atlas import Atlas

from .everywhere import everywhere
from .listed import listed
from .models import Initiative, Stage
from .presentation import Row, row

MOST = 3
BEGIN = (Stage.IDEA, Stage.STARTING)


def guides_for(initiative: Initiative, tree: Atlas, n: int) -> list[Row]:
    """At most MOST that share their experience, those with the most themes in common first; none once it is going.

    1 query for what no list of public version `n` has shown yet, and 1 once per public version.
    """
    if initiative.stage not in BEGIN or initiative.archived_on:
        return []
    found = everywhere(n).guides_about(initiative.theme_ids)
    best = sorted(found.keys() - {initiative.pk}, key=lambda pk: (-found[pk], -pk))[:MOST]
    return [row(one, tree) for one in listed(best, n)] if best else []
