"""A council: a dated organisation of residents, never a property of an area."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Area
from haarlem_wijken.ground.texts import search_column

from ..querysets import CouncilQuerySet
from ..workflow import Certainty, Confidence, Kind, Precision, Status
from .period import boundary_is_whole, is_web, moment


class Council(models.Model):
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
    areas = models.ManyToManyField(Area, through="CouncilArea", related_name="+")
    predecessors = models.ManyToManyField(
        "self",
        through="Succession",
        through_fields=("successor", "predecessor"),
        symmetrical=False,
        related_name="successors",
    )
    search = search_column(A="name", D="note")

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
        return reverse("council", args=[self.slug])

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


class CouncilArea(models.Model):
    """That a council serves an area, and how sure that is."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="served")
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    confidence = models.CharField(max_length=6, choices=Confidence.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["council", "area"], name="councilarea_once"),
            models.CheckConstraint(condition=Q(confidence__in=Confidence.values), name="councilarea_confidence"),
        ]

    def __str__(self):
        return f"{self.council_id} {self.area_id}"


class CouncilSource(models.Model):
    """Where something about a council was read."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="sources")
    name = models.CharField(max_length=200)
    url = models.URLField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["council", "name"], name="councilsource_once")]

    def __str__(self):
        return self.name


class Succession(models.Model):
    """That one council came in the place of another. A council may have several of each."""

    predecessor = models.ForeignKey(Council, models.CASCADE, related_name="+")
    successor = models.ForeignKey(Council, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="succession_not_of_itself"),
            # One row per pair in either direction: two councils that each follow the other would never end.
            models.UniqueConstraint(
                Least("predecessor", "successor"), Greatest("predecessor", "successor"), name="succession_one_way_once"
            ),
        ]

    def __str__(self):
        return f"{self.predecessor_id} {self.successor_id}"
