"""What was put right after minutes were adopted."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked

from .meeting import Meeting
from .minutes import Minutes


class Erratum(Checked):
    """What was put right after the minutes were adopted. Numbered per minutes; the adopted text stays as it was.

    But for a name that was taken out: then `changes` has [kind, id, hash before, hash after] of each text, and the
    chain of hashes (`sha256`, over the one before it) shows that nothing else changed.
    """

    class Kind(models.TextChoices):
        CORRECTION = "rectificatie", _("rectificatie")
        ANONYMISED = "geanonimiseerd", _("naam weggehaald")

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="errata")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=14, choices=Kind.choices, default=Kind.CORRECTION)
    text = models.TextField(_("wat er moet staan"), max_length=4000)
    changes = models.JSONField(default=list, blank=True)
    decided_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    sha256 = models.CharField(max_length=64, blank=True, help_text="over it and the hash before it")

    class Meta:
        verbose_name = _("rectificatie")
        verbose_name_plural = _("rectificaties")
        ordering = ["minutes", "number"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "number"], name="erratum_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="erratum_has_words"),
            models.CheckConstraint(condition=Q(kind__in=["rectificatie", "geanonimiseerd"]), name="erratum_kind"),
            models.CheckConstraint(
                condition=Q(kind="geanonimiseerd", decided_in=None) | Q(kind="rectificatie", decided_in__isnull=False),
                name="erratum_was_decided_in_a_meeting",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="erratum_counts_from_one"),
        ]

    def __str__(self):
        return f"{self.minutes_id} {self.number}"
