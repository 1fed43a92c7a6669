"""What waits for a person."""

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..constraints import Checked
from .area import Area


class CaseState(models.TextChoices):
    """Where a case is. Only a case that waits can be decided."""

    UNCONFIRMED = "unconfirmed", pgettext_lazy("geval", "nog niet bevestigd")
    WAITING = "waiting", pgettext_lazy("geval", "wacht op een moderator")
    CHANGES_REQUESTED = "changes_requested", pgettext_lazy("geval", "wacht op aanpassing")
    ACCEPTED = "accepted", pgettext_lazy("geval", "geplaatst")
    DECLINED = "declined", pgettext_lazy("geval", "afgewezen")
    JOINED = "joined", pgettext_lazy("geval", "samengevoegd")
    SPAM = "spam", pgettext_lazy("geval", "reclame of misbruik")
    WITHDRAWN = "withdrawn", pgettext_lazy("geval", "teruggetrokken")
    EXPIRED = "expired", pgettext_lazy("geval", "verlopen")


# What was asked for and is not given: whoever asked reads how it stands.
NOT_GIVEN = (CaseState.UNCONFIRMED, CaseState.WAITING, CaseState.CHANGES_REQUESTED, CaseState.DECLINED)
DECISIONS = (
    CaseState.CHANGES_REQUESTED,
    CaseState.ACCEPTED,
    CaseState.DECLINED,
    CaseState.JOINED,
    CaseState.SPAM,
)


class PromiseTold(models.TextChoices):
    """What moderators were told of a promise that runs out."""

    NOTHING = ""
    SOON = "soon"
    LATE = "late"


IN_ORDER = ("-urgent", "waiting_since", "pk")
AHEAD = timedelta(days=36_525)  # what is urgent stands as if it had waited a century longer


class CaseQuerySet(models.QuerySet):
    def waiting(self):
        """For a moderator: what is urgent, then the longest waiting first."""
        return self.filter(state=CaseState.WAITING).in_order()

    def in_order(self):
        """What is urgent, then what waits longest; each with its `place` in that order."""
        first = models.When(urgent=True, then=F("waiting_since") - AHEAD)
        # By the columns of an index, which is the order of their `place`: no sorting of all that waits.
        return self.annotate(place=models.Case(first, default=F("waiting_since"))).order_by(*IN_ORDER)

    def at_version(self, case: "Case"):
        """That case, as long as nobody has changed it since it was read."""
        return self.filter(pk=case.pk, version=case.version)


class Case(Checked):
    """One thing to decide. What it is about points here; `kind` says which room keeps that (ground/queue/cases.py)."""

    kind = models.CharField(_("soort"), max_length=30)
    state = models.CharField(_("stand"), max_length=17, choices=CaseState.choices, default=CaseState.UNCONFIRMED)
    language = models.CharField(max_length=2, default="nl")
    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("gebied"), null=True, blank=True, related_name="+")
    urgent = models.BooleanField(default=False, help_text="stands above what waits longer")
    flags = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    waiting_since = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True, help_text="until when an answer was promised")
    promise_told = models.CharField(max_length=4, choices=PromiseTold.choices, default=PromiseTold.NOTHING, blank=True)
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)
    given_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(null=True, blank=True, help_text="when a colleague handed it over")
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("geval")
        verbose_name_plural = _("gevallen")
        ordering = ["waiting_since", "pk"]
        indexes = [
            models.Index(fields=["-urgent", "waiting_since", "id"], condition=Q(state="waiting"), name="case_waiting"),
            models.Index(fields=["decided_at"], name="case_decided"),
            models.Index(fields=["due_at"], condition=Q(state="waiting"), name="case_due"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=CaseState.values), name="case_state"),
            models.CheckConstraint(condition=Q(promise_told__in=PromiseTold.values), name="case_promise_told"),
            models.CheckConstraint(
                condition=Q(given_to=None) | Q(given_at__isnull=False), name="case_given_has_a_moment"
            ),
            models.CheckConstraint(
                condition=~Q(state="waiting") | Q(waiting_since__isnull=False, due_at__isnull=False, decided_at=None),
                name="case_that_waits_has_a_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=DECISIONS) | Q(decided_at__isnull=False), name="case_decided_has_a_moment"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.pk}"

    @property
    def place_in_queue(self) -> tuple:
        """By which cases that wait are put in order."""
        return self.waiting_since - AHEAD if self.urgent else self.waiting_since, self.pk

    def is_late(self, now) -> bool:
        """Whether the promise has run out."""
        return self.state == CaseState.WAITING and self.due_at < now

    def can_be_undone(self, now) -> bool:
        """Whether its decision is so fresh that nobody outside has heard of it."""
        return self.state in DECISIONS and now - self.decided_at < UNDO


UNDO = timedelta(minutes=10)  # a decision's letter waits as long


class CaseDecision(Checked):
    """One decision that stands; taken back it leaves no row. A case that was asked about has several.

    `reason` is a word of its kind (cases.Kind.reasons), `words` what the moderator wrote to the sender.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="decisions")
    version = models.PositiveIntegerField(help_text="of the case, by this decision")
    state = models.CharField(max_length=17, choices=CaseState.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    waiting_since = models.DateTimeField()
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField(blank=True)
    words = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["at"], name="casedecision_at")]
        constraints = [
            models.UniqueConstraint(fields=["case", "version"], name="casedecision_once"),
            models.CheckConstraint(condition=Q(state__in=DECISIONS), name="casedecision_is_a_decision"),
            models.CheckConstraint(condition=Q(waiting_since__lte=models.F("at")), name="casedecision_after_waiting"),
        ]

    def __str__(self):
        return f"{self.case_id} {self.state} {self.at:%Y-%m-%d %H:%M}"


class CaseNote(models.Model):
    """What moderators tell each other about a case."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    text = models.TextField(_("notitie"), max_length=2000)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="casenote_has_words")]

    def __str__(self):
        return f"{self.case_id} {self.at:%Y-%m-%d %H:%M}"
