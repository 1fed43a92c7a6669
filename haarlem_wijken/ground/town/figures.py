"""The latest figures of each area, by its id."""

from ..caching.by_version import ByVersion
from ..models import AreaFigures

figures: ByVersion[dict[int, AreaFigures]] = ByVersion(
    lambda: {found.area_id: found for found in AreaFigures.objects.select_related("area").order_by("year")}
)
