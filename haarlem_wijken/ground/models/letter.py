"""Mail is a row before it is a message."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..constraints import Checked


class LetterState(models.TextChoices):
    QUEUED = "queued", _("wacht")
    SENT = "sent", _("verstuurd")
    FAILED = "failed", _("mislukt")  # refused for good, or given up
    CANCELLED = "cancelled", pgettext_lazy("brief", "ingetrokken")


class LetterQuerySet(models.QuerySet):
    def waiting(self):
        """Not sent yet, claimed or not, due or not."""
        return self.filter(state=LetterState.QUEUED)

    def free(self, now=None):
        """Not sent yet, and no living worker has it at `now`."""
        return self.waiting().filter(Q(claimed_until=None) | Q(claimed_until__lt=now or timezone.now()))

    def due(self, now):
        """May be claimed at `now`: its moment has come and no living worker has it."""
        return self.free(now).filter(not_before__lte=now)


class Letter(Checked):
    """One letter to one address, written in the transaction of its cause. `context` never holds a secret or a link
    token.

    A worker claims it by `claimed_until`: when that worker is killed, the claim runs out and another takes over.
    """

    key = models.CharField(
        _("kenmerk"), max_length=120, unique=True, help_text="cause and receiver: the same letter is never queued twice"
    )
    template = models.CharField(_("welke brief"), max_length=60)
    language = models.CharField(_("taal"), max_length=2, default="nl")
    to = models.EmailField(_("aan"), max_length=254)
    context = models.JSONField(_("wat erin staat"), default=dict, blank=True)
    state = models.CharField(_("stand"), max_length=9, choices=LetterState.choices, default=LetterState.QUEUED)
    created_at = models.DateTimeField(_("geschreven"), default=timezone.now)
    not_before = models.DateTimeField(_("niet eerder dan"), default=timezone.now)
    claimed_until = models.DateTimeField(_("wordt verstuurd tot"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("keer geprobeerd"), default=0)
    sent_at = models.DateTimeField(_("verstuurd op"), null=True, blank=True)
    error = models.CharField(
        _("wat er misging"), max_length=200, blank=True, help_text="the mail server's code and words, without addresses"
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
