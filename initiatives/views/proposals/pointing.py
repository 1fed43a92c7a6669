"""What the map in the form asks while somebody chooses a place. The form itself works without any of it."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.maps.outlines import svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.services.locatieserver import Address, Unavailable
from haarlem_wijken.ground.town.atlas import atlas

from ...forms.where import KINDS
from ...places.pointed import Pointed, buurt_around, buurt_words, outside_words

MOST = 6  # suggestions
NAMES = {"adres": gettext_lazy("adres"), "weg": gettext_lazy("straat"), "postcode": gettext_lazy("postcode")}


@require_safe
@limited("search")
@never_cache
def point_words(request: HttpRequest) -> HttpResponse:
    """In which buurt the point `lat`, `lon` (WGS84 degrees) lies: {"area": code or "", "words"}. 1 query."""
    try:
        lat, lon = float(request.GET.get("lat", "")), float(request.GET.get("lon", ""))
    except ValueError:
        return HttpResponseBadRequest()
    area = buurt_around(lat, lon)
    if area is None:
        return JsonResponse({"area": "", "words": outside_words()})
    return JsonResponse({"area": area.code, "words": buurt_words(area)})


@require_safe
@limited("search")
@never_cache
def point_begin(request: HttpRequest) -> HttpResponse:
    """What the popup of a map says of the place `bij` that was pressed. 1 query."""
    pointed = Pointed.read(request.GET)
    if pointed is None:
        return HttpResponseBadRequest()
    return render(request, "initiatives/submit/begin.html", {"pointed": pointed})


@require_safe
@limited("search")
@never_cache
def address_suggestions(request: HttpRequest) -> HttpResponse:
    """What `q` may mean in Haarlem: {"words", "found": [{"name", "about", "lat", "lon", "precision"}]}. 1 query."""
    typed = request.GET.get("q", "").replace("\0", "")[: locatieserver.LONGEST]
    try:
        found = [one for one in locatieserver.find(typed, city=atlas.latest()) if one.kind in KINDS]
    except Unavailable:
        words = _("We kunnen adressen nu even niet opzoeken. Typ het adres helemaal, of kies hieronder een buurt.")
        return JsonResponse({"words": words, "found": []})
    inside = [one for one in found if one.in_town][:MOST]
    return JsonResponse({"words": _told(typed, found, len(inside)), "found": [_suggestion(one) for one in inside]})


@require_safe
@public
def point_map(request: HttpRequest) -> HttpResponse:
    """The buurten as the server draws them, for below the tiles. 1 query."""
    buurten = atlas(request.public_version).of_level(Level.BUURT)
    return render(request, "initiatives/submit/drawing.html", {"drawing": svg_map(buurten)})


def _told(typed: str, found: list[Address], inside: int) -> str:
    if inside:
        return ngettext("%(n)s adres gevonden.", "%(n)s adressen gevonden.", inside) % {"n": inside}
    if found:
        return _("“%(address)s” ligt niet in Haarlem. Kies een plek in Haarlem.") % {"address": typed.strip()}
    return ""


def _suggestion(one: Address) -> dict:
    name = one.name if one.kind == "postcode" else one.name.partition(",")[0]
    about = _("%(kind)s in %(area)s") % {"kind": NAMES[one.kind], "area": one.area.name}
    return {"name": name, "about": about, "lat": one.lat, "lon": one.lon, "precision": str(KINDS[one.kind])}
