"""Somebody misses a council on the site."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Case

from ..workflow import Kind
from .council import Council
from .period import is_web


class MissingCouncil(Checked):
    """What somebody tells of a council that is not on the site. It waits at once: nothing is mailed before a decision.

    `areas` are codes of areas. `council` is what came of it.
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="+")
    name = models.CharField(_("naam"), max_length=120)
    kind = models.CharField(_("soort"), max_length=16, choices=Kind.choices)
    areas = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    since = models.PositiveSmallIntegerField(_("sinds welk jaar"), null=True, blank=True)
    website = models.URLField(_("website"), max_length=300, blank=True)
    words = models.TextField(_("wat ze doen"), max_length=1000, blank=True)
    source = models.TextField(_("hoe weten we dat"), max_length=1000)
    email = models.EmailField(_("e-mailadres"), max_length=254, blank=True)
    council = models.ForeignKey(Council, models.SET_NULL, null=True, blank=True, related_name="+")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("gemiste wijkraad")
        verbose_name_plural = _("gemiste wijkraden")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="missingcouncil_kind"),
            models.CheckConstraint(condition=is_web("website"), name="missingcouncil_website_is_web"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"
