"""Photos that somebody asks for."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .initiative_photo import InitiativePhoto
from .photo import Photo
from .proposal import Proposal


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
