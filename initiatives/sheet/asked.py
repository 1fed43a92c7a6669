"""What a sheet is of: its areas, its name, and the page of the portal that shows the same."""

from django.conf import settings
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.selections.titles import area_words
from haarlem_wijken.ground.town.atlas import Atlas, Node

from ..words import title

LONGEST = 90  # characters of a name or a title; and of an address that somebody has to type
NO_FILTERS = (*AREA_NAMES, "sorteer", "pagina")


def areas_of(selection: Selection, tree: Atlas) -> list[Node]:
    """The smallest that are chosen, else the town."""
    chosen = next((selection[name] for name in reversed(AREA_NAMES) if selection[name]), [tree.town])
    return list(dict.fromkeys(node for place in chosen for node in place.areas))


def name_of(selection: Selection, tree: Atlas) -> str:
    """The names of its areas: "Zuidwest"."""
    return Truncator(area_words(selection) or tree.town.name).chars(LONGEST)


def told_of(selection: Selection) -> str:
    """The selection as a sentence; nothing when only areas are chosen."""
    if not any(selection[param.name] for param in selection.params if param.name not in NO_FILTERS):
        return ""
    return Truncator(f"{title(selection)}.").chars(LONGEST)


def address_of(selection: Selection) -> str:
    """Of the page of the only area when nothing else is chosen, else of the list; without a query that is too long."""
    chosen = [place for name in AREA_NAMES for place in selection[name]]
    if len(chosen) == 1 and isinstance(chosen[0], Node) and not told_of(selection):
        return settings.SITE_URL + chosen[0].url
    page, query = settings.SITE_URL + reverse("initiatives"), selection.query(drop=("sorteer", "pagina"))
    return page + (query if len(page + query) <= LONGEST else "")


def hand_in() -> str:
    """Where anybody can type in what is written on it, in one line."""
    address = (settings.SITE_URL + reverse("submit")).partition("://")[2]
    return _("Vol? Iedereen kan het intypen op %(address)s") % {"address": address}
