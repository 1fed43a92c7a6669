"""Who was taken away, as far as one can know without knowing who it was."""

from django.db import models
from django.utils import timezone


class Erasure(models.Model):
    """One line of the erase list: a keyed hash of an address or of the number of a person, and when."""

    digest = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
