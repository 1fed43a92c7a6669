"""What members ask to change that a moderator decides about: name, kind, areas and life cycle."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Case

from .council import Council


class CouncilChange(models.Model):
    """`values` holds only the facts that change (councils/page/facts.py), from `base_version` of the council.

    `before` is what an undo of its acceptance needs, `remarks` what the moderator asked last.
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="+")
    council = models.ForeignKey(Council, models.CASCADE, related_name="changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    base_version = models.PositiveIntegerField()
    values = models.JSONField()
    why = models.TextField(_("toelichting"), max_length=2000, blank=True)
    remarks = models.TextField(max_length=1500, blank=True)
    before = models.JSONField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wijziging van een wijkraad")
        verbose_name_plural = _("wijzigingen van wijkraden")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
