"""Each version of a document."""

from pathlib import PurePath

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..constraints import Checked
from .document import Document


def private_files() -> Storage:
    """Where files lie that nobody gets without being asked who they are: never below MEDIA_ROOT."""
    return storages["private"]


class DocumentVersion(Checked):
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

    @property
    def ending(self) -> str:
        """What kind of file it is, as people say: "PDF"."""
        return PurePath(self.name).suffix.removeprefix(".").upper()
