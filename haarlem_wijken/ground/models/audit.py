"""Who did what to what, when and why; never the values themselves."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..history.told_acts import words_of


class AuditEvent(models.Model):
    """One act. Append-only. Field names are kept, values are not: those would outlive an erasure."""

    at = models.DateTimeField(_("wanneer"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("wie"), null=True, related_name="+"
    )
    verb = models.CharField(_("handeling"), max_length=40)
    object_type = models.CharField(_("soort"), max_length=60)
    object_id = models.CharField(_("nummer"), max_length=40)
    reason = models.CharField(_("reden"), max_length=500, blank=True)
    fields = ArrayField(models.CharField(max_length=60), verbose_name=_("wat er veranderde"), default=list, blank=True)

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["object_type", "object_id"])]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.act} ({self.object_type} {self.object_id})"

    @property
    def act(self) -> str:
        """What was done, as people call it."""
        return words_of(self.verb)

    @classmethod
    def record(cls, verb: str, obj: models.Model, *, by=None, reason: str = "", fields=()) -> "AuditEvent":
        """Write the event for `obj` in the running transaction. `by` is an Account, or None for the command line."""
        return cls.objects.create(
            verb=verb, object_type=obj._meta.label_lower, object_id=obj.pk, by=by, reason=reason, fields=list(fields)
        )
