"""The map of where there is a council, and the same as a table."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.public import public

from ..coverage import TITLE, Coverage
from ..everywhere import everywhere


@require_safe
@public
def coverage(request: HttpRequest) -> HttpResponse:
    """No query, once councils and areas are in memory."""
    n = request.public_version
    found = Coverage(everywhere(n), atlas(n))
    drawn, covers = found.drawing
    context = {
        "coverage": found,
        "map": drawn,
        "shapes": [(area, covers[area.code]) for area in drawn.areas],
        "crumbs": [{"name": _("Wijkraden"), "url": reverse("councils")}, {"name": TITLE}],
    }
    return TemplateResponse(request, "councils/coverage.html", context)
