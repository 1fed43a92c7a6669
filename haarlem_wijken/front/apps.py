from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig
from django.contrib.admin.apps import SimpleAdminConfig


class FrontConfig(AppConfig):
    name = "haarlem_wijken.front"
    label = "front"

    def ready(self):
        import_module("haarlem_wijken.checks")
        import_module("haarlem_wijken.front.reported").show_pages()
        import_module("haarlem_wijken.front.administration.page_texts").register_texts()


class PortalAdminConfig(SimpleAdminConfig):
    """Django's admin with our own rooms only: autodiscovery would import leaflet.admin, which needs GDAL."""

    default_site = "haarlem_wijken.front.administration.site.PortalAdminSite"

    def ready(self):
        super().ready()
        for room in ("haarlem_wijken.ground", "councils", "initiatives", "meetings"):
            if find_spec(f"{room}.admin"):
                import_module(f"{room}.admin")
