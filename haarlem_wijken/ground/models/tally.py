"""How often somebody asked."""

from django.db import models


class Tally(models.Model):
    """Requests of one visitor in one minute. `visitor` is a keyed hash that changes every day: no address is kept."""

    kind = models.CharField(max_length=20)
    visitor = models.BinaryField(max_length=16)
    minute = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "visitor", "minute"], name="tally_once")]

    def __str__(self):
        return f"{self.kind} {self.minute:%H:%M} {self.count}"
