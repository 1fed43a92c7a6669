"""Photos: the files, and what points at them."""

from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .initiative import Initiative
from .proposal import Proposal


class PhotoQuerySet(models.QuerySet):
    def unused(self):
        """Those that nothing points at (any more)."""
        return self.exclude(
            Exists(InitiativePhoto.objects.filter(photo=OuterRef("pk")))
            | Exists(ProposalPhoto.objects.filter(photo=OuterRef("pk")))
        )


class Photo(models.Model):
    """A picture in up to three files, which never change.

    One that waits and the one that is made of it for the public are two, with the same digest: whoever knows the
    names of the one's files knows nothing of the other's. Only those that are public have an address under /media/.
    """

    sizes = models.JSONField(help_text="[width, height, name of the file] per size, the largest first")
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the largest")
    is_public = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=timezone.now)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("bestand van een foto")
        verbose_name_plural = _("bestanden van foto’s")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(sizes=[]), name="photo_has_files")]

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
    def srcset(self) -> str:
        """The addresses of all sizes with their widths, for a browser to choose from; "" when there is one."""
        if len(self.sizes) == 1:
            return ""
        return ", ".join(f"{default_storage.url(name)} {width}w" for width, _height, name in reversed(self.sizes))


class InitiativePhoto(models.Model):
    """A public photo of an initiative, with words for who cannot see it."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, verbose_name=_("initiatief"), related_name="photos")
    photo = models.ForeignKey(Photo, models.PROTECT, verbose_name=_("foto"), related_name="+")
    alt = models.CharField(_("wat er te zien is"), max_length=200)
    credit = models.CharField(_("gemaakt door"), max_length=100, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("foto")
        verbose_name_plural = _("foto's")
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(alt=""), name="photo_has_words")]

    def __str__(self):
        return self.alt


class People(models.TextChoices):
    """Whether people can be recognised, and what they think of it."""

    NONE = "none", _("Nee, er staat niemand herkenbaar op")
    AGREED = "agreed", _("Ja, en zij vinden het goed (bij kinderen: hun ouders)")


class ProposalPhoto(models.Model):
    """One line of the photos that somebody asks for, in order: a new file, or a public photo with other words.

    Of a public photo, words that are None stay as they are: an older change does not put back what was put right.
    """

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="photos")
    photo = models.ForeignKey(Photo, models.PROTECT, null=True, blank=True, related_name="+")
    public = models.ForeignKey(InitiativePhoto, models.CASCADE, null=True, blank=True, related_name="+")
    alt = models.CharField(max_length=200, null=True, blank=True)
    credit = models.CharField(max_length=100, null=True, blank=True)
    people = models.CharField(max_length=6, choices=People.choices, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("foto van een inzending")
        verbose_name_plural = _("foto’s van inzendingen")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(photo__isnull=False, public=None, alt__gt="", people__gt="", credit__isnull=False)
                | Q(photo=None, public__isnull=False) & (Q(alt=None) | Q(alt__gt="")),
                name="proposalphoto_new_or_public",
            ),
            models.UniqueConstraint(fields=["proposal", "photo"], name="proposalphoto_once"),
            models.UniqueConstraint(fields=["proposal", "public"], name="proposalphoto_public_once"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    @property
    def mark(self) -> str:
        """What this photo is called in forms and remarks, whatever becomes of the row: `n12` new, `p5` public."""
        return f"n{self.photo_id}" if self.photo_id else f"p{self.public_id}"
