"""Organisations outside: the municipality, a housing corporation, the police; and whom to talk to there."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Person

from .period import is_web


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "gemeente", _("gemeente")
    CORPORATION = "corporatie", _("woningcorporatie")
    POLICE = "politie", _("politie")
    WELFARE = "welzijn", _("welzijnsorganisatie")
    OTHER = "anders", _("iets anders")


class Organisation(models.Model):
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


class Contact(models.Model):
    """Whom to talk to in an organisation, as what. Address and telephone are for members only."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="contacts")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    function = models.CharField(_("functie"), max_length=80, blank=True)
    email = models.EmailField(_("e-mailadres"), max_length=254, blank=True)
    telephone = models.CharField(_("telefoon"), max_length=30, blank=True)
    until = models.DateField(_("tot"), null=True, blank=True)

    class Meta:
        verbose_name = _("contactpersoon")
        verbose_name_plural = _("contactpersonen")
        ordering = ["organisation__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"], condition=Q(until=None), name="contact_once_at_a_time"
            )
        ]

    def __str__(self):
        return f"{self.person_id} {self.organisation_id}"
