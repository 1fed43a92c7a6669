"""Which areas a council serves, how sure that is, and since when."""

from django.db import models
from django.db.models import F, Q

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Area

from ..workflow import Confidence
from .council import Council


class CouncilArea(Checked):
    """That a council serves an area, and how sure that is."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="served")
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    confidence = models.CharField(max_length=6, choices=Confidence.choices)
    since = models.DateField(null=True, blank=True, help_text="from the beginning of the council when not known")
    until = models.DateField(null=True, blank=True, help_text="the first day without")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "area"], name="councilarea_once"),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gt=F("since")), name="councilarea_term"
            ),
            models.CheckConstraint(condition=Q(confidence__in=Confidence.values), name="councilarea_confidence"),
        ]

    def __str__(self):
        return f"{self.council_id} {self.area_id}"
