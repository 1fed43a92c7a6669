"""Which council came in the place of which."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least

from .council import Council


class Succession(models.Model):
    """That one council came in the place of another. A council may have several of each.

    The database refuses a row that would have a council come, over others, in its own place (migration 0004).
    """

    predecessor = models.ForeignKey(Council, models.CASCADE, related_name="+")
    successor = models.ForeignKey(Council, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="succession_not_of_itself"),
            # One row per pair in either direction: two councils that each follow the other would never end.
            models.UniqueConstraint(
                Least("predecessor", "successor"), Greatest("predecessor", "successor"), name="succession_one_way_once"
            ),
        ]

    def __str__(self):
        return f"{self.predecessor_id} {self.successor_id}"
