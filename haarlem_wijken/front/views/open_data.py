"""What can be taken along: every file, parameter and column."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.outputs.licence import AREAS_BY, LICENCE, LICENCE_URL, attribution
from haarlem_wijken.ground.palette import themes
from haarlem_wijken.ground.public import public

from .. import open_data as told


@require_safe
@public
def open_data(request: HttpRequest) -> HttpResponse:
    """What one may do with the data, which files there are, and what can be asked of them. No query of its own."""
    datasets = told.datasets(atlas(request.public_version), themes(request.public_version))
    context = {
        "title": _("Open data"),
        "crumbs": [{"name": _("Voorpagina"), "url": reverse("home")}, {"name": _("Open data")}],
        "datasets": datasets,
        "structured": told.structured(datasets),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "areas_by": AREAS_BY,
        "attribution": attribution(),
        "per_minute": settings.LIMITS["export"],
    }
    return TemplateResponse(request, "front/open_data.html", context)
