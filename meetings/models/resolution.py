"""What was decided."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from councils.models import Council
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Visibility

from ..querysets import ResolutionQuerySet
from ..workflow import ResolutionState
from .item import AgendaItem
from .meeting import Meeting

IN_FORCE = Q(state=ResolutionState.IN_FORCE)
NOT_ENDED = Q(ended_at=None, ended_by=None, ended_in=None, ended_reason="", superseded_by=None)


class Resolution(Checked):
    """A decision. Numbered per council and year, as agreements are.

    One that is ended stays where it was decided, and says so: `ended_in` is the meeting that did it, where one did.
    """

    council = models.ForeignKey(Council, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    seq = models.PositiveIntegerField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="resolutions")
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="resolutions")
    text = models.CharField(_("besluit"), max_length=600)
    motivation = models.TextField(_("waarom"), max_length=4000, blank=True)
    review_on = models.DateField(_("opnieuw bekijken op"), null=True, blank=True)
    state = models.CharField(
        _("stand"), max_length=11, choices=ResolutionState.choices,
        default=ResolutionState.IN_FORCE, db_default=ResolutionState.IN_FORCE,
    )  # fmt: skip
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    ended_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    ended_reason = models.CharField(max_length=500, blank=True, db_default="")
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    visibility = models.CharField(max_length=13, choices=Visibility.choices, default=Visibility.PUBLIC)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)

    objects = ResolutionQuerySet.as_manager()

    class Meta:
        verbose_name = _("besluit")
        verbose_name_plural = _("besluiten")
        ordering = ["-year", "-seq"]
        constraints = [
            models.UniqueConstraint(fields=["council", "year", "seq"], name="resolution_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="resolution_has_words"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="resolution_visibility"),
            models.CheckConstraint(condition=Q(state__in=ResolutionState.values), name="resolution_state"),
            models.CheckConstraint(
                condition=IN_FORCE & NOT_ENDED | ~IN_FORCE & Q(ended_at__isnull=False), name="resolution_ended_or_not"
            ),
            models.CheckConstraint(
                condition=~Q(state=ResolutionState.WITHDRAWN) | ~Q(ended_reason=""),
                name="resolution_withdrawn_says_why",
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) ^ Q(state=ResolutionState.SUPERSEDED),
                name="resolution_superseded_by_one",
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) | ~Q(superseded_by=F("id")), name="resolution_not_by_itself"
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.text}"

    @property
    def is_ended(self) -> bool:
        return self.state != ResolutionState.IN_FORCE

    @property
    def number(self) -> str:
        return f"{self.year}-{self.seq:02}"
