"""What an initiative is about: ten felt-tips."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Theme(models.Model):
    """A theme. Its slug names its colour and sign in the style (`t-groen`, `#i-groen`)."""

    slug = models.SlugField(max_length=20, unique=True)
    name = models.CharField(_("naam"), max_length=40, unique=True)
    name_en = models.CharField(_("naam in het Engels"), max_length=40, unique=True)
    adjective = models.CharField(
        _("in een titel"), max_length=60, help_text=_("Lopende … initiatieven; leeg: 'over …'"), blank=True
    )
    adjective_en = models.CharField(_("in een Engelse titel"), max_length=60, blank=True)
    position = models.PositiveSmallIntegerField(_("volgorde"), unique=True)

    class Meta:
        verbose_name = _("thema")
        verbose_name_plural = _("thema's")
        ordering = ["position"]

    def __str__(self):
        return self.name_en if get_language() == "en" else self.name
