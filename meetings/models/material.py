"""Documents that belong to a meeting, each pinned to the version that was on the table."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from councils.models import Council
from haarlem_wijken.ground.models import Document, DocumentVersion

from ..querysets import MaterialUseQuerySet
from .item import AgendaItem
from .meeting import Meeting


class MaterialUse(models.Model):
    """One version of a document of `council` at an item of its agenda, or at a meeting as a whole.

    A newer version of the document changes nothing here: somebody pins that. At an item it goes where the item goes.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.CASCADE, null=True, blank=True, related_name="materials")
    item = models.ForeignKey(AgendaItem, models.CASCADE, null=True, blank=True, related_name="materials")
    pinned = models.ForeignKey(DocumentVersion, models.PROTECT, related_name="+")
    position = models.PositiveIntegerField(default=0)
    added_at = models.DateTimeField(default=timezone.now)

    objects = MaterialUseQuerySet.as_manager()

    class Meta:
        verbose_name = _("stuk op tafel")
        verbose_name_plural = _("stukken op tafel")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(meeting=None) ^ Q(item=None), name="materialuse_somewhere_once"),
            models.UniqueConstraint(fields=["meeting", "pinned"], name="materialuse_once_at_meeting"),
            models.UniqueConstraint(fields=["item", "pinned"], name="materialuse_once_at_item"),
        ]

    def __str__(self):
        return f"{self.meeting_id or self.item_id} {self.pinned_id}"

    @property
    def document(self) -> Document:
        return self.pinned.document
