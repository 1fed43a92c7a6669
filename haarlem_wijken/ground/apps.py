from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GroundConfig(AppConfig):
    name = "haarlem_wijken.ground"
    label = "ground"
    verbose_name = _("Gebieden, thema's en mensen")
