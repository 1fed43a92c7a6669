"""What plays in a council now."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Theme

from .council import Council


class CouncilTheme(models.Model):
    """That a council works on a theme, with one sentence about it."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="themes")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="+")
    sentence = models.CharField(_("wat er speelt"), max_length=200, blank=True)

    class Meta:
        ordering = ["theme__position"]
        constraints = [models.UniqueConstraint(fields=["council", "theme"], name="counciltheme_once")]

    def __str__(self):
        return f"{self.council_id} {self.theme_id}"
