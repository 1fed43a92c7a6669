"""What was decided."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from councils.models import Council
from haarlem_wijken.ground.checking import Checked
from haarlem_wijken.ground.models import Visibility

from ..querysets import ResolutionQuerySet
from .item import AgendaItem
from .meeting import Meeting


class Resolution(Checked):
    """A decision. Numbered per council and year, as agreements are."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    seq = models.PositiveIntegerField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="resolutions")
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="resolutions")
    text = models.CharField(_("besluit"), max_length=600)
    motivation = models.TextField(_("waarom"), max_length=4000, blank=True)
    review_on = models.DateField(_("opnieuw bekijken op"), null=True, blank=True)
    visibility = models.CharField(max_length=13, choices=Visibility.choices, default=Visibility.PUBLIC)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        verbose_name = _("besluit")
        verbose_name_plural = _("besluiten")
        ordering = ["-year", "-seq"]
        constraints = [
            models.UniqueConstraint(fields=["council", "year", "seq"], name="resolution_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="resolution_has_words"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="resolution_visibility"),
        ]

    def __str__(self):
        return f"{self.number} {self.text}"

    @property
    def number(self) -> str:
        return f"{self.year}-{self.seq:02}"
