"""Pages of words about the portal itself. When the database is down they are as the code says them."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from haarlem_wijken.front.register import HELD


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


privacy = Words.as_view(template_name="front/privacy.html", title=_("Privacy"), extra_context={"register": HELD})
accessibility = Words.as_view(template_name="front/accessibility.html", title=_("Toegankelijkheid"))
about = Words.as_view(template_name="front/about.html", title=_("Wat dit is"))
house_rules = Words.as_view(template_name="front/house_rules.html", title=_("Huisregels"))
contact = Words.as_view(template_name="front/contact.html", title=_("Contact"))
