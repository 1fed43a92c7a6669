"""One call for help."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseGone
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.prose.markdown import render as markdown
from haarlem_wijken.ground.town.atlas import atlas, bbox_words

from ...calls.access import readable_call
from ...calls.presentation import CallRow
from ...calls.structured import structured
from ...places.drawing import area_map


@require_safe
@public
def call(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about one call; 1 query. Of who signed up only how many there are."""
    found = readable_call(pk)
    if found is None:
        return HttpResponseGone()
    row = CallRow(found, atlas(request.public_version), timezone.localdate())
    points = [(*row.point, row.theme)] if row.point else []
    context = {
        "call": found,
        "row": row,
        "story": markdown(found.story),
        "map": area_map(row.node, points) if row.node.level != Level.GEMEENTE else None,
        "bbox": bbox_words([row.node]),
        "structured": structured(row),
        "crumbs": [
            {"name": _("Oproepen"), "url": reverse("calls")},
            {"name": found.title, "language": found.language},
        ],
        "address": settings.SITE_URL + found.get_absolute_url(),
    }
    return TemplateResponse(request, "initiatives/calls/detail.html", context)
