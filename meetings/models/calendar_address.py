"""The secret address of somebody's own calendar."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class CalendarAddress(models.Model):
    """Once asked for, kept for ever: raising `generation` makes an address worthless, and none may come back."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    generation = models.PositiveIntegerField(default=1)
    is_on = models.BooleanField(default=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("adres van een eigen agenda")
        verbose_name_plural = _("adressen van eigen agenda's")

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
