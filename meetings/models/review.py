"""What was said of an agreement: a line each time, never changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked

from ..workflow import (
    ReviewResult,
)
from .agreement import Agreement
from .meeting import Meeting


class AgreementReview(Checked):
    """One line of an agreement: what was said of it, at a meeting or between two. These are never changed."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="reviews")
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    result = models.CharField(max_length=11, choices=ReviewResult.choices)
    note = models.CharField(_("toelichting"), max_length=500, blank=True)
    due_to = models.DateField(null=True, blank=True, help_text="the new date, of what was put off")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("voortgang")
        verbose_name_plural = _("voortgang")
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(result__in=ReviewResult.values), name="agreementreview_result"),
            models.CheckConstraint(
                condition=~Q(result__in=[ReviewResult.DROPPED, ReviewResult.REOPENED]) | ~Q(note=""),
                name="agreementreview_says_why",
            ),
        ]

    def __str__(self):
        return f"{self.agreement_id} {self.result}"
