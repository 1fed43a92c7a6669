"""What the public sends in. It is no Initiative until somebody accepts it, and then it is another row."""

import uuid
from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Case, CaseState

from .initiative import Initiative

OPEN = (CaseState.UNCONFIRMED, CaseState.WAITING, CaseState.CHANGES_REQUESTED)
# "Reminder after 7 days, expiry after 30", both counted from when a moderator asked for changes.
REMINDED_AFTER, EXPIRED_AFTER = timedelta(days=7), timedelta(days=30)


class ProposalQuerySet(models.QuerySet):
    def open(self):
        """Not decided for good, and not taken back."""
        return self.filter(case__state__in=OPEN)

    def of_organisers(self):
        """Whose sender organises the initiative it is of: it was published from it, or they were joined to it so."""
        published = Q(base_version=None, case__state=CaseState.ACCEPTED)
        return self.filter(published | Q(organises=True), initiative__isnull=False).exclude(email="")


class Proposal(Checked):
    """A new initiative, or a change of one: then `values` holds only the fields that change, from `base_version`.

    `values` is what was typed, as JSON of the form of `form_version`; it is validated again at the decision.
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="+")
    initiative = models.ForeignKey(
        Initiative, models.PROTECT, verbose_name=_("initiatief"), null=True, blank=True, related_name="proposals"
    )
    base_version = models.PositiveIntegerField(null=True, blank=True)
    form_version = models.PositiveSmallIntegerField()
    values = models.JSONField()
    seen = models.JSONField(null=True, blank=True, help_text="values when a moderator last answered")
    remarks = models.JSONField(default=dict, blank=True, help_text="per field what the moderator asks")
    corrections = models.JSONField(default=dict, blank=True, help_text="fields the moderator put right at acceptance")
    email = models.EmailField(_("e-mail"), help_text=_("nooit openbaar"))
    organises = models.BooleanField(default=False, help_text="was joined to an initiative, of which its sender is one")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    link_generation = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("inzending")
        verbose_name_plural = _("inzendingen")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(base_version=None) | Q(initiative__isnull=False), name="proposal_change_is_of_something"
            ),
            models.CheckConstraint(
                condition=Q(organises=False) | Q(initiative__isnull=False), name="proposal_organises_something"
            ),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    @property
    def is_change(self) -> bool:
        return self.base_version is not None
