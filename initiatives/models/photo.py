"""The files of photos."""

from django.contrib.postgres.indexes import GinIndex
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Photo(models.Model):
    """A picture in up to three files, which never change.

    One that waits and the one that is made of it for the public are two, with the same digest: whoever knows the
    names of the one's files knows nothing of the other's. Only those that are public have an address under /media/.
    """

    sizes = models.JSONField(help_text="[width, height, name of the file] per size, the largest first")
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the largest")
    is_public = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("bestand van een foto")
        verbose_name_plural = _("bestanden van foto’s")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(sizes=[]), name="photo_has_files")]
        indexes = [GinIndex(fields=["sizes"], opclasses=["jsonb_path_ops"], name="photo_by_name", fastupdate=False)]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    @property
    def names(self) -> list[str]:
        return [name for _width, _height, name in self.sizes]

    @property
    def width(self) -> int:
        return self.sizes[0][0]

    @property
    def height(self) -> int:
        return self.sizes[0][1]

    @property
    def url(self) -> str:
        """The address of the largest, of a public one."""
        return default_storage.url(self.names[0])

    @property
    def smallest_url(self) -> str:
        return default_storage.url(self.names[-1])

    @property
    def shared_url(self) -> str:
        """The address of the one for a message that shares the page: large enough, and no larger."""
        return default_storage.url(self.names[min(1, len(self.names) - 1)])

    @property
    def srcset(self) -> str:
        """The addresses of all sizes with their widths, for a browser to choose from; "" when there is one."""
        if len(self.sizes) == 1:
            return ""
        return ", ".join(f"{default_storage.url(name)} {width}w" for width, _height, name in reversed(self.sizes))
