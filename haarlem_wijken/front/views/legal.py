"""Pages of words about the portal itself. When the database is down they are as the code says them."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from haarlem_wijken.front.register import HELD
from haarlem_wijken.ground.caching.public import public


class Words(TemplateView):
    """A page of words with a title; `templates/front/` holds the words."""

    title = ""

    def get_context_data(self, **kwargs) -> dict:
        crumbs = [{"name": _("Voorpagina"), "url": reverse("home")}, {"name": self.title}]
        return super().get_context_data(
            title=self.title,
            crumbs=crumbs,
            contact_email=settings.CONTACT_EMAIL,
            tiles=bool(settings.TILE_URL),
            addresses=bool(settings.ADDRESS_SERVICE_URL),
            **kwargs,
        )


def _words(name: str, title, **more):
    return public(Words.as_view(template_name=f"front/{name}.html", title=title, extra_context=more), alone=True)


privacy = _words("privacy", _("Privacy"), register=HELD)
accessibility = _words("accessibility", _("Toegankelijkheid"))
about = _words("about", _("Wat dit is"))
house_rules = _words("house_rules", _("Huisregels"))
contact = _words("contact", _("Contact"))
