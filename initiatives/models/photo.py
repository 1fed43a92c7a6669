"""A photo of an initiative."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .initiative import Initiative


class InitiativePhoto(models.Model):
    """A re-encoded picture without metadata, with words for who cannot see it."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, verbose_name=_("initiatief"), related_name="photos")
    image = models.ImageField(_("foto"), upload_to="initiatieven/", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(_("wat er te zien is"), max_length=200)
    credit = models.CharField(_("gemaakt door"), max_length=100)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("foto")
        verbose_name_plural = _("foto's")
        ordering = ["position", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(alt="") & ~Q(credit=""), name="photo_has_words")]

    def __str__(self):
        return self.alt
