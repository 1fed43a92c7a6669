from django.apps import AppConfig


class GroundConfig(AppConfig):
    name = "haarlem_wijken.ground"
    label = "ground"
    verbose_name = "Gebieden, thema's en mensen"
