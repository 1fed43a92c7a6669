"""Who hands what they sent in over to another address."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .proposal import Proposal


class Transfer(models.Model):
    """What somebody sent in is offered to another address; it is theirs when they say yes, and then this row goes."""

    proposal = models.OneToOneField(Proposal, models.CASCADE, related_name="+")
    email = models.EmailField(_("e-mail"), help_text=_("nooit openbaar"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("overdracht")
        verbose_name_plural = _("overdrachten")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(email=""), name="transfer_to_somebody")]

    def __str__(self):
        return f"overdracht {self.pk}"
