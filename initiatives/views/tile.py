"""One tile of the map as GeoJSON."""

from hashlib import blake2b

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.selections.selection import BadSelection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes
from haarlem_wijken.ground.town.places import ZOOM

from .. import selection as words
from ..overview.tiles import features


@require_safe
def tile(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """The selection of the query string in tile z/x/y; 400 names a parameter that is not understood. 1 query."""
    if z > ZOOM or x >= 1 << z or y >= 1 << z:
        raise Http404
    tree = atlas.latest()
    try:
        selection = words.read(request.GET, tree, themes.latest(), strict=True)
    except BadSelection as fault:
        return JsonResponse({"error": "parameter", **fault.problem._asdict()}, status=400)
    answer = JsonResponse({"type": "FeatureCollection", "features": features(selection, tree, z, x, y)})
    answer.headers["Content-Type"] = "application/geo+json"
    answer.headers["ETag"] = etag = f'W/"{blake2b(answer.content, digest_size=16).hexdigest()}"'
    patch_cache_control(answer, public=True, no_cache=True)
    answer = get_conditional_response(request, etag=etag, response=answer)
    answer.headers["Access-Control-Allow-Origin"] = "*"  # a map in a frame that is locked up asks from nowhere
    return answer
