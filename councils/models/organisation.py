"""Organisations outside: the municipality, a housing corporation, the police."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked

from .period import is_web


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "gemeente", _("gemeente")
    CORPORATION = "corporatie", _("woningcorporatie")
    POLICE = "politie", _("politie")
    WELFARE = "welzijn", _("welzijnsorganisatie")
    OTHER = "anders", _("iets anders")


class Organisation(Checked):
    """An outsider that councils deal with; it is no council and has no seats."""

    name = models.CharField(_("naam"), max_length=120, unique=True)
    kind = models.CharField(_("soort"), max_length=10, choices=OrganisationKind.choices)
    website = models.URLField(_("website"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="organisation_has_name"),
            models.CheckConstraint(condition=Q(kind__in=OrganisationKind.values), name="organisation_kind"),
            models.CheckConstraint(condition=is_web("website"), name="organisation_website_is_web"),
        ]

    def __str__(self):
        return self.name
