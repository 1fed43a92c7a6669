"""Somebody says: we are this council."""

import uuid

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Case

from .council import Council
from .seat import LEADING, Seat, SeatRole


class CouncilClaim(Checked):
    """Of a council nobody sits in. It waits once its sender has shown, by a mailed link, that the address is theirs."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="+")
    council = models.ForeignKey(Council, models.CASCADE, related_name="claims")
    name = models.CharField(_("naam"), max_length=160)
    email = models.EmailField(_("e-mailadres"), max_length=254)
    role = models.CharField(_("functie"), max_length=10, choices=SeatRole.choices)
    words = models.TextField(_("hoe weten we dat"), max_length=2000)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    remarks = models.TextField(max_length=1500, blank=True)
    link_generation = models.PositiveIntegerField(default=1)
    seat = models.ForeignKey(Seat, models.SET_NULL, null=True, blank=True, related_name="+", help_text="that it gave")
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("claim van een wijkraad")
        verbose_name_plural = _("claims van wijkraden")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(role__in=LEADING), name="councilclaim_leads"),
            models.CheckConstraint(condition=Q(email=Lower("email")), name="councilclaim_email_is_lower_case"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
