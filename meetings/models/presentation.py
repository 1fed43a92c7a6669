"""Who presents something at a meeting."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from councils.models import Organisation
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Person

from ..querysets import PresentationQuerySet
from .item import AgendaItem


class Presentation(Checked):
    """A presenter of an item: a person who is known here or a name that was typed, of an organisation; or that alone.

    `title` is what they present, where that is something else than the item.
    """

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="presentations")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(_("naam"), max_length=120, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(_("wat er wordt verteld"), max_length=200, blank=True)

    objects = PresentationQuerySet.as_manager()

    class Meta:
        verbose_name = _("presentatie")
        verbose_name_plural = _("presentaties")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(name="") | Q(organisation__isnull=False),
                name="presentation_by_somebody",
            ),
            models.CheckConstraint(condition=Q(person=None) | Q(name=""), name="presentation_person_or_name"),
        ]

    def __str__(self):
        return f"{self.item_id} {self.person_id or self.name or self.organisation_id}"
