"""What somebody types and has not saved."""

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class WritingDraft(models.Model):
    """What somebody types and has not saved yet: theirs alone, per object, the version they began from
    and the tab it is typed in: two tabs are two texts.

    What they threw away has `thrown_at`, and can be taken up again for as long as drafts are kept.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    object_type = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    tab = models.CharField(max_length=40, blank=True, default="")
    base_version = models.PositiveIntegerField()
    content = models.TextField(max_length=100_000)
    at = models.DateTimeField(default=timezone.now)
    thrown_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("kladversie")
        verbose_name_plural = _("kladversies")
        ordering = [F("at").desc()]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "object_type", "object_id", "base_version", "tab"], name="writingdraft_one_per_tab"
            ),
        ]

    def __str__(self):
        return f"{self.object_type} {self.object_id} v{self.base_version}"
