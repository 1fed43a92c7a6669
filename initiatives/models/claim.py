"""Who says that an initiative is theirs."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Case

from .initiative import Initiative


class Claim(models.Model):
    """Somebody says “this is our initiative”: a moderator judges it. Once accepted a Proposal shares its case."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="+")
    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="claims")
    name = models.CharField(_("naam"), max_length=120)
    proof = models.TextField(_("hoe wij dat kunnen zien"))
    email = models.EmailField(_("e-mail"), help_text=_("nooit openbaar"))
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    link_generation = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["pk"]

    def __str__(self):
        return f"claim {self.pk}"
