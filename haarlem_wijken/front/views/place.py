"""Where an address or a postcode is, and the way from there to what happens around it."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.services.locatieserver import Address, Unavailable
from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes
from initiatives.overview.near import ELSEWHERE, near, point_value
from initiatives.selection import AREA_NAMES, area_ids, read

KINDS = {"adres": _("adres"), "weg": _("straat"), "postcode": _("postcode"), "woonplaats": _("plaats")}
PART = "adressen"  # id of what htmx swaps


@require_safe
@limited("search")
@never_cache
def search_address(request: HttpRequest) -> HttpResponse:
    """Addresses that `q` may mean, each a link to the list around it; the other parameters go along. 1 query."""
    n = PublicVersion.current()
    tree, palette = atlas(n), themes(n)
    typed = request.GET.get("q", "").replace("\0", "")[: locatieserver.LONGEST]
    query = request.GET.copy()
    query.setlist("q", query.pop(ELSEWHERE, []))
    query["bij"] = point_value(*tree.town.label)  # any point: without one a distance means nothing
    chosen = read(query, tree, palette)
    state, found = _find(typed, tree)
    is_part = request.htmx and not request.htmx.history_restore_request
    context = {
        "typed": typed,
        "state": state,
        "inside": [(one, KINDS[one.kind], _around(one, chosen)) for one in found if one.in_town],
        "outside": [one for one in found if not one.in_town],
        "kept": near(chosen, tree, reverse("initiatives")).kept,
        "stadsdelen": tree.of_level(Level.STADSDEEL) if not is_part or state == "unavailable" else [],
        "noindex": True,
    }
    return TemplateResponse(request, f"front/address.html#{PART}" if is_part else "front/address.html", context)


def _find(typed: str, tree: Atlas) -> tuple[str, list[Address]]:
    """What happened (off, empty, short, unavailable or done), and what was found."""
    if not locatieserver.is_on():
        return "off", []
    if not typed.strip():
        return "empty", []
    if not locatieserver.cleaned(typed):
        return "short", []
    try:
        return "done", locatieserver.find(typed, city=tree)
    except Unavailable:
        return "unavailable", []


def _around(address: Address, chosen: Selection) -> str:
    """The list around the address, with what was chosen already; a chosen area that it lies outside of falls off."""
    areas = area_ids(chosen)
    drop = AREA_NAMES if areas is not None and address.area.id not in areas else ()
    return reverse("initiatives") + chosen.query(drop=("pagina", *drop), bij=point_value(address.lat, address.lon))
