"""Whom councils talk to in an organisation outside."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Person

from .organisation import Organisation


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

    @property
    def label(self) -> str:
        """Who it is among members; needs person and organisation."""
        return ", ".join(filter(None, [str(self.person), self.function, str(self.organisation)]))
