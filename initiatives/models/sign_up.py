"""Who answers a call for help: somebody with a mail address, and no account."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked

from ..calls.sign_up_querysets import SignUpQuerySet
from ..workflow import COUNTING, SignUpState
from .help_call import HelpCall

MOST_WORDS = 500  # characters


class SignUp(Checked):
    """Never public: seen by the organisers of the call and by who holds the mailed link. Removed when its term is over.

    `amount` counts for the call (its `taken`) while the state is `placed`, and only then.
    """

    call = models.ForeignKey(HelpCall, models.CASCADE, verbose_name=_("oproep"), related_name="sign_ups")
    name = models.CharField(_("naam"), max_length=80)
    email = models.EmailField(_("e-mail"), max_length=254)
    language = models.CharField(max_length=2, default="nl")
    amount = models.PositiveIntegerField(_("hoeveel"), default=1)
    words = models.CharField(_("bericht"), max_length=MOST_WORDS, blank=True)
    state = models.CharField(max_length=11, choices=SignUpState.choices, default=SignUpState.UNCONFIRMED)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    link_generation = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True, help_text="when it was cancelled or removed")

    objects = SignUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("aanmelding bij een oproep")
        verbose_name_plural = _("aanmeldingen bij oproepen")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(email="") & Q(amount__gte=1), name="signup_of_somebody"),
            models.CheckConstraint(condition=Q(state__in=SignUpState.values), name="signup_state"),
            models.UniqueConstraint(
                fields=["call", "email"], condition=Q(state__in=COUNTING), name="signup_once_per_address"
            ),
            models.CheckConstraint(
                condition=Q(state=SignUpState.UNCONFIRMED, confirmed_at=None)
                | ~Q(state=SignUpState.UNCONFIRMED) & Q(confirmed_at__isnull=False),
                name="signup_confirmed_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[SignUpState.CANCELLED, SignUpState.REMOVED], ended_at__isnull=False)
                | ~Q(state__in=[SignUpState.CANCELLED, SignUpState.REMOVED]) & Q(ended_at=None),
                name="signup_ended_has_a_moment",
            ),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
