"""Where what is told about a council was read."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from ..workflow import Fact, Precision
from .council import Council


class CouncilSource(models.Model):
    """Where something about a council was read, what that is, and of when it is."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="sources")
    name = models.CharField(max_length=200)
    url = models.URLField(max_length=300, blank=True)
    tells = ArrayField(models.CharField(max_length=10, choices=Fact.choices), default=list, blank=True)
    of = models.DateField(null=True, blank=True, help_text="the date of the source; with `of_precision`")
    of_precision = models.CharField(max_length=5, choices=Precision.choices, default=Precision.DAY)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["council", "name"], name="councilsource_once")]

    def __str__(self):
        return self.name
