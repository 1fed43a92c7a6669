"""The text that a meeting was read from."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from councils.models import Council

from .meeting import Meeting


class SourceText(models.Model):
    """Minutes as somebody pasted them, beside the meeting that was made of them; a text is taken in once by a council.

    `sha256` is of the text without white space at its sides and runs of it (`meetings.reader.digest`). `reader` is the
    version of the rules that read it, so that better ones can be told from it.
    """

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="source")
    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    text = models.TextField(_("tekst"), max_length=400_000)
    sha256 = models.CharField(max_length=64)
    reader = models.PositiveSmallIntegerField()
    changes = models.JSONField(default=list, blank=True, help_text="what was put right: [{key, field, was, became}]")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("ingelezen tekst")
        verbose_name_plural = _("ingelezen teksten")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["council", "sha256"], name="sourcetext_once_per_council"),
            models.CheckConstraint(condition=~Q(text=""), name="sourcetext_has_words"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
