"""Documents: what they are, and every version of them. A room says of whom a document is, with a table of its own."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..constraints import Checked


class Visibility(models.TextChoices):
    """Who may read it; the room that has it knows who its members are."""

    PUBLIC = "openbaar", _("iedereen")
    MEMBERS = "leden", _("alleen leden")
    CONFIDENTIAL = "vertrouwelijk", _("alleen voorzitter en secretaris")


class DocumentKind(models.TextChoices):
    """In the order of a list."""

    AGENDA = "agenda", _("agenda")
    MINUTES = "verslag", _("verslag")
    PLAN = "plan", _("plan of jaarplan")
    ADVICE = "advies", _("advies of brief")
    RULES = "afspraken", _("statuten of spelregels")
    SLIDES = "presentatie", _("presentatie")
    PICTURE = "foto", _("foto of kaart")
    OTHER = "overig", _("iets anders")


class Document(Checked):
    """What is the same for all of its versions. `on` is the date that stands on it."""

    title = models.CharField(_("titel"), max_length=160)
    kind = models.CharField(_("soort"), max_length=12, choices=DocumentKind.choices)
    author = models.CharField(_("gemaakt door"), max_length=120, blank=True)
    on = models.DateField(_("datum"), null=True, blank=True)
    language = models.CharField(_("taal"), max_length=2, default="nl", choices=settings.LANGUAGES)
    visibility = models.CharField(
        _("wie mag dit lezen"), max_length=13, choices=Visibility.choices, default=Visibility.MEMBERS
    )
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("stuk")
        verbose_name_plural = _("stukken")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="document_has_title"),
            models.CheckConstraint(condition=Q(kind__in=DocumentKind.values), name="document_kind"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="document_visibility"),
        ]

    def __str__(self):
        return self.title
