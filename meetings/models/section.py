"""What minutes say, part by part: each is written, kept and merged on its own."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.texts import search_column

from .item import AgendaItem
from .minutes import Minutes


class Standing(models.Manager):
    """Without what was taken out."""

    def get_queryset(self):
        return super().get_queryset().filter(removed_at=None)


class MinutesSection(models.Model):
    """The unit of writing: the text of one item of the agenda, or of none. Markdown.

    One that was taken out keeps its versions, and can be put back; `every` has those too.
    """

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="sections")
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(default=0)
    heading = models.CharField(_("kop"), max_length=200, blank=True)
    body = models.TextField(_("tekst"), max_length=100_000, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = search_column(B="heading", D="body")

    objects = Standing()
    every = models.Manager()  # noqa: DJ012

    class Meta:
        verbose_name = _("deel van een verslag")
        verbose_name_plural = _("delen van verslagen")
        ordering = ["position", "pk"]
        indexes = [GinIndex(fields=["search"], name="minutessection_search", fastupdate=False)]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "item"], name="minutessection_item_once"),
            models.CheckConstraint(condition=Q(removed_at=None) | Q(item=None), name="minutessection_of_item_stays"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    def get_absolute_url(self):
        """Of its meeting."""
        return self.minutes.meeting.get_absolute_url()
