"""A call for help."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..querysets import HelpCallQuerySet
from .initiative import Initiative


class HelpCall(models.Model):
    """What an initiative asks of others. Open until it is closed, or its last day is over (in Amsterdam)."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, verbose_name=_("initiatief"), related_name="help_calls")
    title = models.CharField(_("wat er nodig is"), max_length=120)
    until = models.DateField(_("tot en met"), null=True, blank=True)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = HelpCallQuerySet.as_manager()

    class Meta:
        verbose_name = _("oproep")
        verbose_name_plural = _("oproepen")
        ordering = ["pk"]
        indexes = [models.Index(fields=["initiative"], condition=Q(closed_at=None), name="helpcall_not_closed")]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="helpcall_has_words")]

    def __str__(self):
        return self.title
