"""The map of where there is a council, today or on a day of the past, and the same as a table."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.selections.parameters import Day
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas

from ..coverage.areas import TITLE, Coverage
from ..coverage.past import Then
from ..everywhere import everywhere
from ..workflow import DECISION

FIRST = date(1970, 1, 1)
REPORT = date(2015, 2, 18)  # the meeting this portal began with
THEN = (REPORT, DECISION, date(2024, 12, 31))  # days worth looking at


@require_safe
@public
def coverage(request: HttpRequest) -> HttpResponse:
    """No query for today, once councils and areas are in memory; 2 for a day of the past."""
    n, today = request.public_version, timezone.localdate()
    chosen = Selection.read((Day("op", FIRST, today),), request.GET)
    day = chosen.one("op", today)
    there = everywhere(n) if day == today else Then(day)
    found = Coverage(there, atlas(n)) if day == today else Coverage(there, atlas(n), there.cover)
    drawn, covers = found.drawing
    context = {
        "coverage": found,
        "map": drawn,
        "shapes": [(area, covers[area.code]) for area in drawn.areas],
        "day": day,
        "is_today": day == today,
        "today": today,
        "first": FIRST,
        "days": THEN,
        "problems": chosen.problems,
        "crumbs": [{"name": _("Wijkraden"), "url": reverse("councils")}, {"name": TITLE}],
        "canonical": reverse("councils-coverage") + chosen.query(),
    }
    return TemplateResponse(request, "councils/coverage.html", context)
