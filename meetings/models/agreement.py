"""What was agreed: one row for as long as it lives."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from councils.models import Council, Organisation
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Person, Visibility
from haarlem_wijken.ground.texts import search_column

from ..querysets import (
    AgreementQuerySet,
)
from ..workflow import (
    ASKING,
    CLOSED,
    WITH_REASON,
    AgreementKind,
    AgreementState,
    DueKind,
)
from .item import AgendaItem
from .meeting import Meeting

ONE_OWNER = (
    Q(owner_person=None, owner_council=None)
    | Q(owner_person=None, owner_organisation=None)
    | Q(owner_council=None, owner_organisation=None)
)
READ_OF_EACH = ("visibility", "council", "state")
DUE = (  # kind and columns say the same
    Q(due_kind=DueKind.NONE, due_from=None, due_to=None, due_meeting=None)
    | Q(due_kind=DueKind.DATE, due_from=None, due_to__isnull=False, due_meeting=None)
    | Q(due_kind=DueKind.PERIOD, due_from__isnull=False, due_to__isnull=False, due_meeting=None)
    | Q(due_kind=DueKind.MEETING, due_from=None, due_to__isnull=False, due_meeting__isnull=False)
)


class Agreement(Checked):
    """`year` and `seq` are its number in its council (2015-01), never given out twice.

    `owner_words` and `due_words` are how a text said it. Of a meeting `due_to` follows the date of that meeting.
    """

    council = models.ForeignKey(Council, models.PROTECT, verbose_name=_("van wie"), related_name="+")
    year = models.PositiveSmallIntegerField()
    seq = models.PositiveIntegerField()
    text = models.CharField(_("wat is er afgesproken"), max_length=600)
    explanation = models.TextField(_("toelichting"), max_length=4000, blank=True)
    kind = models.CharField(_("soort"), max_length=10, choices=AgreementKind.choices, default=AgreementKind.ACTION)
    state = models.CharField(_("stand"), max_length=11, choices=AgreementState.choices, default=AgreementState.OPEN)
    made_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="agreements")
    made_on = models.DateField()
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="agreements")
    source_quote = models.TextField(blank=True)
    owner_person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    owner_council = models.ForeignKey(Council, models.PROTECT, null=True, blank=True, related_name="+")
    owner_organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    owner_words = models.CharField(_("wie, zoals het er stond"), max_length=120, blank=True)
    helpers = models.ManyToManyField(Person, blank=True, related_name="+")
    due_kind = models.CharField(max_length=11, choices=DueKind.choices, default=DueKind.NONE)
    due_from = models.DateField(null=True, blank=True)
    due_to = models.DateField(null=True, blank=True)
    due_meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="due_agreements")
    due_words = models.CharField(_("wanneer, zoals het er stond"), max_length=120, blank=True)
    visibility = models.CharField(max_length=13, choices=Visibility.choices, default=Visibility.PUBLIC)
    result = models.TextField(_("wat eruit kwam"), max_length=2000, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    closed_reason = models.CharField(max_length=500, blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    link_generation = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    updated_at = models.DateTimeField(default=timezone.now)
    search = search_column(A="text", D="explanation result")

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("afspraak")
        verbose_name_plural = _("afspraken")
        ordering = ["-year", "-seq", "pk"]
        indexes = [
            models.Index(fields=["council", "state"], name="agreement_of_council"),
            models.Index(fields=["due_to", "id"], condition=Q(state__in=ASKING), name="agreement_due"),
            # A page of the register is found in one of these alone, also the nine hundredth.
            models.Index(fields=["-made_on", "-id"], include=[*READ_OF_EACH], name="agreement_newest"),
            models.Index(fields=["due_to", "year", "seq", "id"], include=[*READ_OF_EACH], name="agreement_by_day"),
            GinIndex(fields=["search"], name="agreement_search", fastupdate=False),
        ]
        constraints = [
            models.UniqueConstraint(fields=["council", "year", "seq"], name="agreement_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="agreement_has_words"),
            models.CheckConstraint(condition=Q(kind__in=AgreementKind.values), name="agreement_kind"),
            models.CheckConstraint(condition=Q(state__in=AgreementState.values), name="agreement_state"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="agreement_visibility"),
            models.CheckConstraint(condition=ONE_OWNER, name="agreement_one_owner_at_most"),
            models.CheckConstraint(condition=DUE, name="agreement_due_whole_or_none"),
            models.CheckConstraint(
                condition=Q(due_from=None) | Q(due_to__gte=F("due_from")), name="agreement_period_has_an_end"
            ),
            models.CheckConstraint(
                condition=Q(state__in=CLOSED, closed_at__isnull=False)
                | ~Q(state__in=CLOSED) & Q(closed_at=None, closed_by=None, closed_reason=""),
                name="agreement_closed_has_a_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=WITH_REASON) | ~Q(closed_reason=""), name="agreement_dropped_says_why"
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) ^ Q(state=AgreementState.SUPERSEDED), name="agreement_superseded_by_one"
            ),
            models.CheckConstraint(
                condition=Q(superseded_by=None) | ~Q(superseded_by=F("id")), name="agreement_not_by_itself"
            ),
            models.CheckConstraint(
                condition=Q(kind=AgreementKind.STANDING)
                | ~Q(state__in=[AgreementState.IN_FORCE, AgreementState.REPEALED]),
                name="agreement_in_force_is_standing",
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.text}"

    def get_absolute_url(self):
        return reverse("agreement", args=[self.council.slug, self.number])

    @property
    def number(self) -> str:
        return f"{self.year}-{self.seq:02}"

    @property
    def is_asking(self) -> bool:
        """Whether it comes back at each next meeting."""
        return self.state in ASKING

    @property
    def is_overdue(self) -> bool:
        """Whether its last day is over, in Amsterdam, and nobody has closed it."""
        return self.is_asking and self.due_to is not None and self.due_to < timezone.localdate()

    @property
    def owner(self):
        """A Person, a Council or an Organisation; None where nobody has it yet."""
        return self.owner_person or self.owner_council or self.owner_organisation
