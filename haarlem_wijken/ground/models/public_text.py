"""Words on public pages and in letters that administrators change."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..constraints import Checked


class PublicText(models.Model):
    """What an administrator made of one text; "" in a language leaves what the code says. Its history: Revision."""

    key = models.CharField(max_length=60, unique=True)
    nl = models.TextField(blank=True)
    en = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("tekst")
        verbose_name_plural = _("teksten")
        ordering = ["key"]
        constraints = [models.CheckConstraint(condition=~Q(key=""), name="publictext_has_a_key")]

    def __str__(self):
        return self.key


class NoticeKind(models.TextChoices):
    INFO = "", _("Nieuws")
    WARN = "warn", _("Waarschuwing")


class PublicNotice(Checked):
    """A sentence above every page, from one moment to another. Its history: Revision."""

    nl = models.CharField(max_length=300)
    en = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=4, choices=NoticeKind.choices, default=NoticeKind.INFO, blank=True)
    starts_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("mededeling")
        verbose_name_plural = _("mededelingen")
        ordering = ["-starts_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(nl=""), name="publicnotice_has_words"),
            models.CheckConstraint(condition=Q(starts_at__lt=models.F("ends_at")), name="publicnotice_begins_first"),
            models.CheckConstraint(condition=Q(kind__in=NoticeKind.values), name="publicnotice_kind"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
