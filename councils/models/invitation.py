"""A seat that somebody is asked to take."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Person

from .council import Council
from .seat import SeatRole

VALID = timedelta(days=14)


class InvitationQuerySet(models.QuerySet):
    def open(self):
        """Neither taken nor taken back; the link may be too old."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def usable(self, now):
        """That can be taken at `now`."""
        return self.open().filter(mailed_at__gt=now - VALID)


class Invitation(Checked):
    """Mailed to one address, taken once. A new link, by a higher `generation`, makes the former worthless.

    `person` is somebody without an account who has a seat already: who takes it becomes that person.
    """

    council = models.ForeignKey(Council, models.CASCADE, related_name="invitations")
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(_("naam"), max_length=160)
    email = models.EmailField(_("e-mailadres"), max_length=254)
    role = models.CharField(_("functie"), max_length=10, choices=SeatRole.choices, default=SeatRole.MEMBER)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    generation = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    mailed_at = models.DateTimeField(default=timezone.now)
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-mailed_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=SeatRole.values), name="invitation_role"),
            models.CheckConstraint(condition=Q(email=Lower("email")), name="invitation_email_is_lower_case"),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(withdrawn_at=None), name="invitation_taken_or_taken_back"
            ),
            models.UniqueConstraint(
                fields=["council", "email"], condition=Q(accepted_at=None, withdrawn_at=None),
                name="invitation_one_open_per_address",
            ),
        ]  # fmt: skip

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    @property
    def expires_at(self):
        return self.mailed_at + VALID

    @property
    def is_expired(self) -> bool:
        return self.expires_at <= timezone.now()
