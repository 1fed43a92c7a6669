"""What can be taken along: every file, parameter and column, for people and for programs."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs import answers
from haarlem_wijken.ground.outputs.licence import AREAS_BY, LICENCE, LICENCE_URL, attribution
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..open_data import datasets as told
from ..open_data import openapi


@require_safe
@public
def open_data(request: HttpRequest) -> HttpResponse:
    """What one may do with the data, which files there are, and what can be asked of them. No query of its own."""
    datasets = _datasets(request)
    context = {
        "title": _("Open data"),
        "crumbs": [{"name": _("Voorpagina"), "url": reverse("home")}, {"name": _("Open data")}],
        "datasets": datasets,
        "structured": told.structured(datasets),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "areas_by": AREAS_BY,
        "attribution": attribution(),
        "of_frames": told.of_frames(),
        "per_minute": settings.LIMITS["export"],
    }
    return TemplateResponse(request, "front/open_data.html", context)


@require_safe
@answers.open_data("json")
def description(request: HttpRequest) -> answers.File:
    """The same as OpenAPI."""
    facts = json.dumps(openapi.described(_datasets(request)), ensure_ascii=False)
    return answers.File("openapi", iter([facts]))


def _datasets(request: HttpRequest) -> list[told.Dataset]:
    return told.datasets(atlas(request.public_version), themes(request.public_version))
