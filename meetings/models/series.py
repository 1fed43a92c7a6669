"""What comes back."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from councils.models import Council


class MeetingSeries(models.Model):
    """What comes back: "elke derde dinsdag". Its meetings are rows of their own, made ahead by a person's wish."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    name = models.CharField(_("naam"), max_length=120)
    rule = models.CharField(_("regel"), max_length=200, blank=True, help_text="RRULE of RFC 5545, without DTSTART")
    start = models.TimeField(_("begintijd"), null=True, blank=True)
    end = models.TimeField(_("eindtijd"), null=True, blank=True)
    place = models.CharField(_("plek"), max_length=200, blank=True)
    agenda = models.JSONField(default=list, blank=True, help_text="items of each agenda: [{kind, title, minutes}]")
    ended_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("vergaderreeks")
        verbose_name_plural = _("vergaderreeksen")
        ordering = ["council", "name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="meetingseries_has_name"),
            models.UniqueConstraint(fields=["council", "name"], name="meetingseries_name_once"),
        ]

    def __str__(self):
        return self.name
