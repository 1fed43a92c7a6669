"""The minutes of a meeting: how far they are, and who may read them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Visibility

from ..querysets import MinutesQuerySet
from ..workflow import MinutesState
from .meeting import Meeting


class Minutes(Checked):
    """One per meeting. Its state and who may read it are two things: a concept can be public, and says so.

    `adopted_record` holds what was adopted: revisions of sections, attendance ids, hashes of documents, agreement ids;
    `adopted_sha256` is over its canonical JSON.
    """

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="minutes")
    state = models.CharField(_("stand"), max_length=12, choices=MinutesState.choices, default=MinutesState.DRAFT)
    visibility = models.CharField(
        _("wie mag dit lezen"), max_length=13, choices=Visibility.choices, default=Visibility.MEMBERS
    )
    circulated_at = models.DateTimeField(null=True, blank=True)
    circulated_versions = models.JSONField(default=list, blank=True, help_text="what went round: [[section, version]]")
    comment_until = models.DateField(_("opmerkingen tot en met"), null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    adopted_at = models.DateTimeField(null=True, blank=True)
    adopted_with_changes = models.BooleanField(default=False)
    adopted_record = models.JSONField(null=True, blank=True)
    adopted_sha256 = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = MinutesQuerySet.as_manager()

    class Meta:
        verbose_name = _("verslag")
        verbose_name_plural = _("verslagen")
        ordering = ["-meeting__date", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=MinutesState.values), name="minutes_state"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="minutes_visibility"),
            models.CheckConstraint(
                condition=Q(state=MinutesState.ADOPTED, adopted_at__isnull=False, adopted_in__isnull=False)
                & Q(adopted_record__isnull=False)
                & ~Q(adopted_sha256="")
                | ~Q(state=MinutesState.ADOPTED) & Q(adopted_at=None, adopted_in=None, adopted_sha256=""),
                name="minutes_adopted_or_not",
            ),
            models.CheckConstraint(
                condition=Q(state=MinutesState.DRAFT) | Q(circulated_at__isnull=False), name="minutes_circulated_once"
            ),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    @property
    def is_going_round(self) -> bool:
        """Whether readers may say something about them."""
        over = self.comment_until is not None and self.comment_until < timezone.localdate()
        return self.state in (MinutesState.CIRCULATED, MinutesState.TABLED) and not over

    @property
    def went_round(self) -> bool:
        """Sent to members, and not adopted yet."""
        return self.state in (MinutesState.CIRCULATED, MinutesState.TABLED)

    @property
    def is_frozen(self) -> bool:
        return self.state == MinutesState.ADOPTED
