"""Photos that are public."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .initiative import Initiative
from .photo import Photo


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
