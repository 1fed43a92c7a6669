"""A file with initiatives that came in, and what became of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked


class IntakeState(models.TextChoices):
    """received > checked | refused; checked > asked > taken | refused; taken > undone. Anything > failed."""

    RECEIVED = "received", _("wordt nagekeken")
    CHECKED = "checked", _("nagekeken, nog niet overgenomen")
    REFUSED = "refused", _("niet goed, niets overgenomen")
    ASKED = "asked", _("wordt overgenomen")
    TAKEN = "taken", _("overgenomen")
    UNDONE = "undone", _("teruggedraaid")
    FAILED = "failed", _("mislukt, niets overgenomen")


class IntakeQuerySet(models.QuerySet):
    def waiting(self):
        """For the worker: to be checked, or to be taken in."""
        return self.filter(state__in=[IntakeState.RECEIVED, IntakeState.ASKED])

    def without_file(self):
        return self.defer("data", "taken_ids")

    def used(self):
        """Something was taken in from it."""
        return self.filter(state__in=[IntakeState.TAKEN, IntakeState.UNDONE])

    def undone_ids(self) -> list[int]:
        """Ids of the initiatives that were taken back. 1 query."""
        rows = self.filter(state=IntakeState.UNDONE).values_list("taken_ids", flat=True)
        return [pk for ids in rows for pk in ids]


class Intake(Checked):
    """One file. Its bytes and what was said about its cells are kept for a week: there may be addresses in them."""

    name = models.CharField(_("bestand"), max_length=200)
    data = models.BinaryField(null=True)
    state = models.CharField(_("stand"), max_length=8, choices=IntakeState.choices, default=IntakeState.RECEIVED)
    with_similar = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    done = models.PositiveIntegerField(default=0, help_text="rows looked at")
    total = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0, help_text="how often a worker began with it")
    report = models.JSONField(default=dict, help_text="see initiatives/intake/report.py")
    taken_ids = ArrayField(models.BigIntegerField(), default=list)

    objects = IntakeQuerySet.as_manager()

    class Meta:
        verbose_name = _("invoer")
        verbose_name_plural = _("invoer")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["id"], condition=Q(state__in=["received", "asked"]), name="intake_waiting")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=IntakeState.values), name="intake_state"),
            models.CheckConstraint(
                condition=Q(data__isnull=False) | ~Q(state__in=["received", "checked", "asked"]), name="intake_has_file"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["taken", "undone"], finished_at__isnull=False) | Q(taken_ids=[]),
                name="intake_taken_has_moment",
            ),
        ]

    def __str__(self):
        return self.name
