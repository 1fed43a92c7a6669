"""Who sits in a council, as what, from when until when."""

from datetime import date, timedelta

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Person

from ..querysets import SeatQuerySet
from .council import Council


class SeatRole(models.TextChoices):
    CHAIR = "voorzitter", _("voorzitter")
    SECRETARY = "secretaris", _("secretaris")
    MEMBER = "lid", _("lid")


LEADING = (SeatRole.CHAIR, SeatRole.SECRETARY)  # who give others a seat


def _only(name: str) -> Func:
    """The number in the column `name` as a range of one: ranges can be compared without an extension."""
    return Func(F(name), F(name), Value("[]"), function="int8range", output_field=BigIntegerRangeField())


TERM = Func(F("since"), F("until"), Value("[)"), function="daterange", output_field=DateRangeField())


class Seat(Checked):
    """A seat gives rights in its own council only. `until` is the first day without it.

    A person has one seat at a time in a council; who gets another function begins another term.
    """

    council = models.ForeignKey(Council, models.CASCADE, verbose_name=_("wijkraad of werkgroep"), related_name="seats")
    person = models.ForeignKey(Person, models.CASCADE, verbose_name=_("persoon"), related_name="+")
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
            ExclusionConstraint(
                name="seat_terms_do_not_overlap",
                expressions=[
                    (_only("council"), RangeOperators.OVERLAPS),
                    (_only("person"), RangeOperators.OVERLAPS),
                    (TERM, RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self):
        return f"{self.person_id} {self.role} {self.council_id}"

    @property
    def leads(self) -> bool:
        return self.role in LEADING

    @property
    def is_last_to_sign_in(self) -> bool:
        """Whether nobody who can sign in gives seats once this one has gone. 1 query."""
        found = self.council.seats.led_by_account(LEADING)
        return {one.pk for one in found} == {self.pk}

    @property
    def last_day(self) -> date | None:
        """The last day with it; None for no end."""
        return self.until and self.until - timedelta(days=1)
