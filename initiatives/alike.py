"""What is near an initiative, and what is alike."""

from datetime import datetime
from heapq import nlargest

from django.db.models import QuerySet

from haarlem_wijken.ground.caching.prepared import Prepared
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.places import distance

from .everywhere import everywhere
from .listed import listed
from .models import Initiative, Precision
from .presentation import Row, row

NEAR, ALIKE = 3, 3
FARTHEST = 1500  # metres; beyond that nothing is near, however little there is


def near_and_alike(initiative: Initiative, tree: Atlas, n: int) -> list[Row]:
    """At most NEAR nearest and ALIKE newest with a theme in common, wherever they are; nearest first.

    1 query, and 1 for what no list of public version `n` has shown yet.
    """
    found = {other.pk: other for other in (*_near(initiative), *_alike(initiative, n))}.values()
    metres = {other: _metres(initiative, other) for other in found}
    nearest = sorted(found, key=lambda other: (metres[other] is None, metres[other], other.title))
    return [row(other, tree, distance=metres[other] if _is_sure(initiative, other) else None) for other in nearest]


def _near(initiative: Initiative) -> list[Initiative]:
    """The nearest; without a point the newest of its area must do."""
    if initiative.quadkey is None:
        others = sorted(_BESIDE(area=initiative.area_id), key=_age, reverse=True)
    else:
        apart = {other: _metres(initiative, other) for other in _AROUND(lat=initiative.lat, lon=initiative.lon)}
        close = [other for other, metres in apart.items() if metres <= FARTHEST]
        others = sorted(close, key=lambda other: (apart[other], other.pk))
    return [other for other in others if other != initiative][:NEAR]


def _first(found: QuerySet[Initiative]) -> QuerySet[Initiative]:
    """One more than is shown: it is among them itself. Chosen first: else PostgreSQL prepares for all who asks help."""
    return Initiative.objects.for_list().filter(pk__in=found.values("pk")[: NEAR + 1])


_AROUND = Prepared(lambda lat, lon: _first(Initiative.objects.published().closest_to(lat, lon)), lat=-1.0, lon=-2.0)
_BESIDE = Prepared(lambda area: _first(Initiative.objects.published().within([area]).sorted_by("nieuw")), area=0)


def _alike(initiative: Initiative, n: int) -> list[Initiative]:
    others = listed(everywhere(n).newest_about(initiative.theme_ids) - {initiative.pk}, n)
    return nlargest(ALIKE, others, key=_age)


def _age(one: Initiative) -> tuple[datetime, int]:
    """What is newest has the largest."""
    return one.published_at, one.pk


def _is_sure(*both: Initiative) -> bool:
    """Between places of which only the buurt is known, a distance in metres would be made up."""
    return all(one.precision in (Precision.EXACT, Precision.STREET) for one in both)


def _metres(one: Initiative, other: Initiative) -> float | None:
    if one.quadkey is None or other.quadkey is None:
        return None
    return distance(one.lat, one.lon, other.lat, other.lon)
