"""What somebody says is wrong on a page."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..constraints import Checked
from .case import Case


class Wrong(models.TextChoices):
    """What is wrong, in plain words; the short word is for moderators."""

    OUTDATED = "outdated", pgettext_lazy("melding", "het klopt niet (meer)")
    TWICE = "twice", pgettext_lazy("melding", "het staat er dubbel")
    OFFENSIVE = "offensive", pgettext_lazy("melding", "het is aanstootgevend")
    PRIVACY = "privacy", pgettext_lazy("melding", "privacy: iemand staat er zonder toestemming op")
    OTHER = "other", pgettext_lazy("melding", "iets anders")


class Report(Checked):
    """One report about one page. Its words and address go when its term is over; what it was about stays.

    `path` is the Dutch address of the page without query, and `part` the id of what it is about on it ("foto-12").
    """

    case = models.OneToOneField(Case, models.PROTECT, related_name="+")
    path = models.CharField(max_length=300)
    part = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=200, help_text="what the page was called then")
    wrong = models.CharField(max_length=9, choices=Wrong.choices)
    words = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("melding")
        verbose_name_plural = _("meldingen")
        ordering = ["pk"]
        indexes = [models.Index(fields=["path"], name="report_path")]
        constraints = [
            models.CheckConstraint(condition=Q(wrong__in=Wrong.values), name="report_wrong"),
            models.CheckConstraint(condition=Q(path__startswith="/"), name="report_is_about_a_page"),
        ]

    def __str__(self):
        return f"melding {self.pk}"

    @property
    def url(self) -> str:
        return f"{self.path}#{self.part}" if self.part else self.path
