"""What the pages of the roof are called, for who judges what was said about them."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.reports.pages import Shown, show
from haarlem_wijken.ground.town.atlas import atlas

LEVELS = ("stadsdeel", "wijk", "buurt")
TITLES = {
    "home": _("Voorpagina"),
    "initiatives": _("Initiatieven"),
    "submit": _("Meld iets moois aan"),
    "councils": _("Wijkraden"),
    "councils-coverage": _("Waar is een wijkraad?"),
    "calls": _("Oproepen"),
    "spread": _("De olievlek"),
    "exchanges": _("Leren van elkaar"),
    "themes": _("Welk thema speelt waar?"),
    "search": _("Zoeken"),
    "privacy": _("Privacy"),
    "accessibility": _("Toegankelijkheid"),
    "about": _("Wat dit is"),
    "house-rules": _("Huisregels"),
    "contact": _("Contact"),
    "open-data": _("Open data"),
    "roles": _("Wie mag wat"),
}


def show_pages() -> None:
    """Called when the app is ready."""
    for level in LEVELS:
        show(level, _shown_area)
    for name, title in TITLES.items():
        show(name, partial(_shown_page, title))


def _shown_area(slug: str, level: str) -> Shown | None:
    node = atlas().get(level, slug)
    if node is None:
        return None
    chain = ", ".join(area.name for area in node.chain)
    return Shown(title=node.name, facts=[(str(_("Gebied")), chain)], area_id=node.id)


def _shown_page(title) -> Shown:
    return Shown(title=str(title), facts=[])
