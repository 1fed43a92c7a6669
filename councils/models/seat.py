"""Who sits in a council, as what, from when until when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Person

from ..querysets import SeatQuerySet
from .council import Council


class SeatRole(models.TextChoices):
    CHAIR = "voorzitter", _("voorzitter")
    SECRETARY = "secretaris", _("secretaris")
    MEMBER = "lid", _("lid")


class Seat(models.Model):
    """A seat gives rights in its own council only. `until` is the first day without it."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    role = models.CharField(_("functie"), max_length=10, choices=SeatRole.choices, default=SeatRole.MEMBER)
    since = models.DateField(_("van"))
    until = models.DateField(_("tot"), null=True, blank=True)

    objects = SeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("zetel")
        verbose_name_plural = _("zetels")
        ordering = ["council", "role", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=SeatRole.values), name="seat_role"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gt=F("since")), name="seat_term"),
            models.UniqueConstraint(
                fields=["council", "person"], condition=Q(until=None), name="seat_one_open_per_person"
            ),
        ]

    def __str__(self):
        return f"{self.person_id} {self.role} {self.council_id}"
