"""What is near an initiative, and what is alike."""

from django.db.models import F, Q, QuerySet

from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.places import distance

from .models import Initiative, Precision
from .presentation import Row, row

NEAR, ALIKE = 3, 3
LON_SHRINK = 0.61  # cosine of 52.4 degrees: a degree of longitude in Haarlem against one of latitude


def near_and_alike(initiative: Initiative, tree: Atlas) -> list[Row]:
    """At most NEAR nearest and ALIKE newest with a theme in common, wherever they are; nearest first, 2 queries."""
    others = Initiative.objects.published().exclude(pk=initiative.pk)
    near = _near(initiative, others).values("pk")[:NEAR]
    alike = others.about(initiative.themes.all()).sorted_by("nieuw").values("pk")[:ALIKE]
    found = others.filter(Q(pk__in=near) | Q(pk__in=alike)).order_by("pk").for_list()
    metres = {other: _metres(initiative, other) for other in found}
    nearest = sorted(found, key=lambda other: (metres[other] is None, metres[other], other.title))
    return [row(other, tree, distance=metres[other] if _is_sure(initiative, other) else None) for other in nearest]


def _near(initiative: Initiative, others: QuerySet[Initiative]) -> QuerySet[Initiative]:
    if initiative.quadkey is None:
        return others.within([initiative.area_id]).sorted_by("nieuw")
    # Squared degrees, made square by LON_SHRINK: only the order counts here, metres are worked out for the few found.
    north, east = F("lat") - initiative.lat, (F("lon") - initiative.lon) * LON_SHRINK
    return others.around(initiative.quadkey).order_by(north * north + east * east, "pk")


def _is_sure(*both: Initiative) -> bool:
    """Between places of which only the buurt is known, a distance in metres would be made up."""
    return all(one.precision in (Precision.EXACT, Precision.STREET) for one in both)


def _metres(one: Initiative, other: Initiative) -> float | None:
    if one.quadkey is None or other.quadkey is None:
        return None
    return distance(one.lat, one.lon, other.lat, other.lon)
