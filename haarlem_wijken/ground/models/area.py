"""Areas of the town: stable, with dated outlines, the names people use, and figures."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..constraints import Checked


class Level(models.TextChoices):
    """CBS levels; `stadsdeel` is the portal's own (CBS knows none)."""

    GEMEENTE = "gemeente", _("gemeente")
    STADSDEEL = "stadsdeel", _("stadsdeel")
    WIJK = "wijk", _("wijk")
    BUURT = "buurt", _("buurt")


class Area(Checked):
    """A part of the town. Rooms point here, never at an outline: outlines change, areas stay."""

    code = models.CharField(_("code"), max_length=16, unique=True, help_text="GM0392, SD-…, WK0392…, BU0392…")
    level = models.CharField(_("niveau"), max_length=9, choices=Level.choices)
    name = models.CharField(_("naam"), max_length=80)
    slug = models.SlugField(_("adres"), max_length=80)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("ligt in"), null=True, blank=True, related_name="children"
    )

    class Meta:
        verbose_name = _("gebied")
        verbose_name_plural = _("gebieden")
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(fields=["level", "slug"], name="area_slug_per_level"),
            models.CheckConstraint(
                condition=Q(level=Level.GEMEENTE, parent=None) | ~Q(level=Level.GEMEENTE) & Q(parent__isnull=False),
                name="area_only_the_town_has_no_parent",
            ),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="area_level"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("home") if self.level == Level.GEMEENTE else reverse(self.level, args=[self.slug])


class AreaShape(models.Model):
    """The outline of an area over a period: a GeoJSON Polygon or MultiPolygon, WGS84 degrees (lon, lat)."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="shapes")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    outline = models.JSONField()
    label_lat = models.FloatField(help_text="WGS84 degrees; always inside the outline")
    label_lon = models.FloatField()
    hectares = models.FloatField()
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["area", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["area"], condition=Q(valid_until=None), name="areashape_one_current"),
            models.UniqueConstraint(fields=["area", "valid_from"], name="areashape_one_per_day"),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gt=models.F("valid_from")), name="areashape_period"
            ),
        ]

    def __str__(self):
        return f"{self.area_id} {self.valid_from}"


class AreaAlias(models.Model):
    """A name people use that is no CBS area (Leidsebuurt), for one or more areas."""

    name = models.CharField(_("naam"), max_length=80)
    slug = models.SlugField(_("adres"), max_length=80, unique=True)
    areas = models.ManyToManyField(Area, verbose_name=_("gebieden"), related_name="aliases")
    note = models.CharField(_("toelichting"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("naam die mensen gebruiken")
        verbose_name_plural = _("namen die mensen gebruiken")
        ordering = ["name"]

    def __str__(self):
        return self.name


class AreaFigures(models.Model):
    """CBS key figures of an area in a year. None means: not published."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="figures")
    year = models.PositiveSmallIntegerField()
    population = models.PositiveIntegerField(null=True)
    dwellings = models.PositiveIntegerField(null=True)
    land_hectares = models.PositiveIntegerField(null=True)
    density = models.PositiveIntegerField(null=True, help_text="people per square kilometre of land")
    source = models.CharField(max_length=250)

    class Meta:
        ordering = ["area", "-year"]
        constraints = [models.UniqueConstraint(fields=["area", "year"], name="areafigures_one_per_year")]

    def __str__(self):
        return f"{self.area_id} {self.year}"
