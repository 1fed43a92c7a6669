"""Documents: what they are, and every version of them. A room says of whom a document is, with a table of its own."""

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


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


class Document(models.Model):
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


def private_files() -> Storage:
    """Where files lie that nobody gets without being asked who they are: never below MEDIA_ROOT."""
    return storages["private"]


class DocumentVersion(models.Model):
    """A file, or a link to one elsewhere. It never changes, so others may point at exactly this one.

    `name` is what the file was called by who sent it; on disk it has a random one. `sha256` is of the bytes as kept.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    file = models.FileField(storage=private_files, upload_to="stukken/", max_length=120, blank=True)
    link = models.URLField(_("link"), max_length=500, blank=True)
    name = models.CharField(max_length=200, blank=True)
    media_type = models.CharField(max_length=80, blank=True)
    size = models.PositiveIntegerField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="documentversion_once"),
            models.CheckConstraint(
                condition=Q(link="", size__isnull=False) & ~Q(file="") & ~Q(name="") & ~Q(sha256="")
                | ~Q(link="") & Q(file="", name="", sha256="", size=None),
                name="documentversion_file_or_link",
            ),
            models.CheckConstraint(
                condition=Q(link="") | Q(link__startswith="https://") | Q(link__startswith="http://"),
                name="documentversion_link_is_web",
            ),
        ]

    def __str__(self):
        return f"{self.document_id} v{self.number}"
