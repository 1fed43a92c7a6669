"""What a moderator did with what is published, as one thing that can be taken back."""

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models.case import UNDO


class ActKind(models.TextChoices):
    HIDE = "hide", _("weggehaald")
    ARCHIVE = "archive", _("naar het archief gebracht")
    BRING_BACK = "bring_back", _("teruggezet op de site")
    HIDE_SENDER = "hide_sender", _("weggehaald met alles van deze inzender")
    MERGE = "merge", _("samengevoegd")
    CORRECT = "correct", _("verbeterd")


class ActQuerySet(models.QuerySet):
    def about(self, initiative):
        """In which `initiative` has a part, newest first."""
        return self.filter(initiative_ids__contains=[initiative.pk]).order_by("-pk")

    def to_undo(self, act: "Act"):
        """That act, as long as nobody has taken it back."""
        return self.filter(pk=act.pk, undone_at=None)


class Act(Checked):
    """One act. What its undo needs stands in Revision under its number; `letters` are the keys of what it wrote."""

    kind = models.CharField(max_length=11, choices=ActKind.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    initiative_ids = ArrayField(models.BigIntegerField())
    letters = ArrayField(models.CharField(max_length=120), default=list)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    version = 1

    objects = ActQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [GinIndex(fields=["initiative_ids"], name="act_initiatives", fastupdate=False)]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ActKind.values), name="act_kind"),
            models.CheckConstraint(condition=~Q(initiative_ids=[]), name="act_is_about_something"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=False) | Q(undone_by=None), name="act_undone_has_a_moment"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.pk}"

    def can_be_undone(self, now) -> bool:
        """Everything of a sender came away in one press, so it goes back in one, also later."""
        return self.undone_at is None and (self.kind == ActKind.HIDE_SENDER or self.left(now) > timedelta(0))

    def left(self, now) -> timedelta:
        """How long its letters still wait."""
        return self.at + UNDO - now
