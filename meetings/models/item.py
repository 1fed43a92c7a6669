"""What a meeting is about."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from councils.models import Council
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.texts import search_column

from ..querysets import AgendaItemQuerySet
from ..workflow import ItemKind, Outcome
from .meeting import Meeting


class AgendaItem(Checked):
    """What a meeting is about, in order; without a meeting it lies in the council's backlog."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.CASCADE, null=True, blank=True, related_name="items")
    position = models.PositiveIntegerField(default=0)
    kind = models.CharField(_("soort"), max_length=11, choices=ItemKind.choices, default=ItemKind.TOPIC)
    title = models.CharField(_("onderwerp"), max_length=200)
    note = models.TextField(_("toelichting"), max_length=4000, blank=True)
    minutes_planned = models.PositiveSmallIntegerField(_("minuten"), null=True, blank=True)
    visibility = models.CharField(max_length=13, choices=Visibility.choices, default=Visibility.PUBLIC)
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    carried_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    adopts = models.ForeignKey("Minutes", models.CASCADE, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    search = search_column(A="title", D="note")

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("agendapunt")
        verbose_name_plural = _("agendapunten")
        ordering = ["position", "pk"]
        indexes = [
            models.Index(fields=["council", "position"], condition=Q(meeting=None), name="agendaitem_backlog"),
            GinIndex(fields=["search"], name="agendaitem_search", fastupdate=False),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="agendaitem_has_title"),
            models.CheckConstraint(condition=Q(kind__in=ItemKind.values), name="agendaitem_kind"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="agendaitem_visibility"),
            models.CheckConstraint(condition=Q(outcome="") | Q(outcome__in=Outcome.values), name="agendaitem_outcome"),
            models.CheckConstraint(
                condition=Q(adopts=None) | Q(kind=ItemKind.ADOPT_MINUTES), name="agendaitem_adopts_as_such"
            ),
            models.UniqueConstraint(fields=["meeting", "adopts"], name="agendaitem_adopts_once"),
        ]

    def __str__(self):
        return self.title
