"""Who writes where, and what was sent already: what several people need who write at once."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .minutes import Minutes
from .section import MinutesSection


class WritingPresence(models.Model):
    """Where somebody was last seen writing (None: they read along). Advice, never a lock: it expires by itself."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="+")
    section = models.ForeignKey(MinutesSection, models.CASCADE, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wie waar schrijft")
        verbose_name_plural = _("wie waar schrijft")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["account", "minutes"], name="writingpresence_once")]

    def __str__(self):
        return f"{self.account_id} {self.minutes_id} {self.section_id}"


class WritingReceipt(models.Model):
    """What somebody sent and the server has: the same text with the same key makes no second version.

    `digest` is SHA-256 of what was sent: a page that is opened again keeps its key, and may hold another text.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    section = models.ForeignKey(MinutesSection, models.CASCADE, related_name="+")
    key = models.UUIDField()
    digest = models.CharField(max_length=64)
    version = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wat al is vastgelegd")
        verbose_name_plural = _("wat al is vastgelegd")
        ordering = ["pk"]
        indexes = [models.Index(fields=["at"], name="writingreceipt_at")]
        constraints = [
            models.UniqueConstraint(fields=["account", "section", "key", "digest"], name="writingreceipt_once")
        ]

    def __str__(self):
        return f"{self.section_id} v{self.version}"
