"""Where what is told about a council was read."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext as _

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
        constraints = [
            models.UniqueConstraint(fields=["council", "name", "of"], name="councilsource_once", nulls_distinct=False)
        ]

    def __str__(self):
        return self.name

    @property
    def moment(self) -> str:
        """Of when it is: "van 2013", "van 21 december 2023"; "" where that is not known."""
        if self.of is None:
            return ""
        form = {Precision.YEAR: "Y", Precision.MONTH: "F Y"}.get(self.of_precision, "j F Y")
        return _("van %(moment)s") % {"moment": date_format(self.of, form)}
