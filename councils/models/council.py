"""A council: a dated organisation of residents, never a property of an area."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.addresses import address
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Area
from haarlem_wijken.ground.texts import search_column

from ..querysets import CouncilQuerySet
from ..workflow import Certainty, Kind, Precision, Status
from .contact import Contact
from .period import boundary_is_whole, is_web, moment


class Council(Checked):
    """Facts have a source; what is not sure says so."""

    name = models.CharField(_("naam"), max_length=120, unique=True)
    slug = models.SlugField(_("adres"), max_length=140, unique=True)
    kind = models.CharField(_("soort"), max_length=16, choices=Kind.choices)
    status = models.CharField(_("stand"), max_length=13, choices=Status.choices)
    started_on = models.DateField(_("begin"), null=True, blank=True)
    started_certainty = models.CharField(max_length=7, choices=Certainty.choices, default=Certainty.UNKNOWN)
    started_precision = models.CharField(max_length=5, choices=Precision.choices, default=Precision.DAY)
    ended_on = models.DateField(_("einde"), null=True, blank=True)
    ended_certainty = models.CharField(max_length=7, choices=Certainty.choices, default=Certainty.UNKNOWN)
    ended_precision = models.CharField(max_length=5, choices=Precision.choices, default=Precision.DAY)
    website = models.URLField(_("website"), max_length=300, blank=True)
    note = models.TextField(_("wat er verder bekend is"), blank=True)
    description = models.TextField(_("wie we zijn en wat we doen"), blank=True)
    rhythm = models.CharField(_("wanneer we bij elkaar komen"), max_length=120, blank=True)
    meeting_place = models.CharField(_("waar we bij elkaar komen"), max_length=160, blank=True)
    city_contact = models.ForeignKey(
        Contact, models.SET_NULL, verbose_name=_("contact bij de gemeente"), null=True, blank=True, related_name="+"
    )
    kept_on = models.DateField(null=True, blank=True, help_text="when its members last changed its page")
    alive_on = models.DateField(null=True, blank=True, help_text="last sign of life: a meeting, a change, a word")
    asked_on = models.DateField(null=True, blank=True, help_text="when it was asked for a sign of life in vain, so far")
    generation = models.PositiveIntegerField(default=1, help_text="of the link in that letter")
    version = models.PositiveIntegerField(default=1)
    areas = models.ManyToManyField(Area, through="CouncilArea", related_name="+")
    predecessors = models.ManyToManyField(
        "self",
        through="Succession",
        through_fields=("successor", "predecessor"),
        symmetrical=False,
        related_name="successors",
    )
    search = search_column(A="name", D="note description")

    objects = CouncilQuerySet.as_manager()

    class Meta:
        verbose_name = _("wijkraad of platform")
        verbose_name_plural = _("wijkraden en platforms")
        ordering = ["name"]
        indexes = [GinIndex(fields=["search"], name="council_search", fastupdate=False)]
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(slug=""), name="council_has_name"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="council_kind"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="council_status"),
            models.CheckConstraint(condition=boundary_is_whole("started"), name="council_start_whole_or_none"),
            models.CheckConstraint(condition=boundary_is_whole("ended"), name="council_end_whole_or_none"),
            models.CheckConstraint(
                condition=Q(started_on=None) | Q(ended_on=None) | Q(ended_on__gte=F("started_on")),
                name="council_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(status=Status.ENDED), name="council_with_end_is_ended"
            ),
            models.CheckConstraint(condition=is_web("website"), name="council_website_is_web"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return address("council", self.slug)

    @property
    def started(self) -> str:
        """When it began, in words ("in 2024"); empty where nothing is known."""
        return moment(self.started_on, self.started_certainty, self.started_precision)

    @property
    def ended(self) -> str:
        """When it ended, in words ("vóór 22 december 2023"); empty where nothing is known."""
        return moment(self.ended_on, self.ended_certainty, self.ended_precision)

    @property
    def is_ended(self) -> bool:
        return self.status == Status.ENDED
