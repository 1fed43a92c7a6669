"""A council: a dated organisation of residents, never a property of an area."""
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Area


class Kind(models.TextChoices):
    WIJKRAAD = "wijkraad", _("wijkraad")
    WIJKPLATFORM = "wijkplatform", _("wijkplatform")
    DORPSRAAD = "dorpsraad", _("dorpsraad")
    BEWONERSPLATFORM = "bewonersplatform", _("bewonersplatform")
    WERKGROEP = "werkgroep", _("werkgroep")


class Status(models.TextChoices):
    STARTING = "in-oprichting", _("in oprichting")
    ACTIVE = "actief", _("actief")
    ASLEEP = "slapend", _("slapend")
    ENDED = "opgeheven", _("opgeheven")
    UNKNOWN = "onbekend", _("niet bekend")


class Certainty(models.TextChoices):
    """How sure a boundary of a period is."""

    KNOWN = "known", _("op")
    BEFORE = "before", _("vóór")
    AFTER = "after", _("na")
    UNKNOWN = "unknown", _("niet bekend")


class Confidence(models.TextChoices):
    """How sure it is that a council serves an area."""

    HIGH = "high", _("zeker")
    MEDIUM = "medium", _("waarschijnlijk")
    LOW = "low", _("onzeker")


class Council(models.Model):
    """Facts have a source; what is not sure says so."""

    name = models.CharField(_("naam"), max_length=120, unique=True)
    slug = models.SlugField(_("adres"), max_length=140, unique=True)
    kind = models.CharField(_("soort"), max_length=16, choices=Kind.choices)
    status = models.CharField(_("stand"), max_length=13, choices=Status.choices)
    ended_on = models.DateField(_("einde"), null=True, blank=True)
    ended_certainty = models.CharField(max_length=7, choices=Certainty.choices, default=Certainty.UNKNOWN)
    started_on = models.DateField(_("begin"), null=True, blank=True)
    started_certainty = models.CharField(max_length=7, choices=Certainty.choices, default=Certainty.UNKNOWN)
    website = models.URLField(_("website"), max_length=300, blank=True)
    note = models.TextField(_("wat er verder bekend is"), blank=True)
    source = models.CharField(_("bron"), max_length=300, blank=True)
    areas = models.ManyToManyField(Area, through="CouncilArea", related_name="+")
    predecessors = models.ManyToManyField("self", symmetrical=False, related_name="successors", blank=True)

    class Meta:
        verbose_name = _("wijkraad of platform")
        verbose_name_plural = _("wijkraden en platforms")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="council_kind"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="council_status"),
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_certainty="unknown") | Q(ended_on__isnull=False) & ~Q(ended_certainty="unknown"),
                name="council_end_and_its_certainty",
            ),
            models.CheckConstraint(
                condition=Q(started_on=None, started_certainty="unknown")
                | Q(started_on__isnull=False) & ~Q(started_certainty="unknown"),
                name="council_start_and_its_certainty",
            ),
            models.CheckConstraint(
                condition=Q(started_on=None) | Q(ended_on=None) | Q(ended_on__gte=models.F("started_on")),
                name="council_ends_after_start",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("council", args=[self.slug])


class CouncilArea(models.Model):
    """That a council serves an area, and how sure that is."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="served")
    area = models.ForeignKey(Area, models.PROTECT, related_name="+")
    confidence = models.CharField(max_length=6, choices=Confidence.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["council", "area"], name="councilarea_once")]

    def __str__(self):
        return f"{self.council_id} {self.area_id}"
