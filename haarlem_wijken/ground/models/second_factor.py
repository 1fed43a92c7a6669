"""The second step of signing in, as far as django-allauth does not keep it."""

from django.conf import settings
from django.db import models


class RecoveryCode(models.Model):
    """A code for who has lost their phone or key. It works once; only the SHA-256 of it is kept, as it has 79 bits."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "digest"], name="recoverycode_once")]

    def __str__(self):
        return f"noodcode {self.pk} voor account {self.account_id}"
