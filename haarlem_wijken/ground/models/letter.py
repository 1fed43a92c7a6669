"""Mail is a row before it is a message."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..checking import Checked


class LetterState(models.TextChoices):
    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"  # refused for good, or given up
    CANCELLED = "cancelled"


class LetterQuerySet(models.QuerySet):
    def waiting(self):
        """Not sent yet, claimed or not, due or not."""
        return self.filter(state=LetterState.QUEUED)

    def due(self, now):
        """May be claimed at `now`: its moment has come and no living worker has it."""
        return self.waiting().filter(Q(claimed_until=None) | Q(claimed_until__lt=now), not_before__lte=now)


class Letter(Checked):
    """One letter to one address, written in the transaction of its cause. `context` never holds a secret or a link
    token.

    A worker claims it by `claimed_until`: when that worker is killed, the claim runs out and another takes over.
    """

    key = models.CharField(
        max_length=120, unique=True, help_text="cause and receiver: the same letter is never queued twice"
    )
    template = models.CharField(max_length=60)
    language = models.CharField(max_length=2, default="nl")
    to = models.EmailField(max_length=254)
    context = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=9, choices=LetterState.choices, default=LetterState.QUEUED)
    created_at = models.DateTimeField(default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    claimed_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(
        max_length=200, blank=True, help_text="the mail server's code and words, without addresses"
    )

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("brief")
        verbose_name_plural = _("brieven")
        ordering = ["not_before", "pk"]
        indexes = [models.Index(fields=["not_before"], condition=Q(state="queued"), name="letter_due")]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=LetterState.values), name="letter_state"),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent") & Q(sent_at=None),
                name="letter_sent_has_a_moment",
            ),
        ]

    def __str__(self):
        return f"{self.template} {self.pk}"
