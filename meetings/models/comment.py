"""What readers say about minutes that go round."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked

from ..workflow import (
    CommentState,
)
from .section import MinutesSection


class MinutesComment(Checked):
    """What a reader says about a passage while the minutes go round. `quote` is that passage, word for word."""

    section = models.ForeignKey(MinutesSection, models.CASCADE, related_name="comments")
    quote = models.CharField(max_length=500, blank=True)
    text = models.TextField(_("opmerking"), max_length=4000)
    person = models.ForeignKey("ground.Person", models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=16, choices=CommentState.choices, default=CommentState.OPEN)
    answer = models.CharField(_("antwoord"), max_length=1000, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="minutescomment_has_words"),
            models.CheckConstraint(condition=Q(state__in=CommentState.values), name="minutescomment_state"),
            models.CheckConstraint(
                condition=Q(state=CommentState.OPEN, settled_at=None)
                | ~Q(state=CommentState.OPEN) & Q(settled_at__isnull=False),
                name="minutescomment_settled_has_a_moment",
            ),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
