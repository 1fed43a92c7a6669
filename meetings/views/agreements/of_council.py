"""What one council agreed, and when it meets."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from councils.models import Council
from haarlem_wijken.ground.caching.public import public

from ...access import access_of
from ...agreements.how_kept import of_council
from ...models import Meeting
from ...year.content import years_of
from .register import crumbs_of

MOST_YEARS = 10
PART = "afspraken"  # the id on the page of the council that htmx fills


@require_safe
@public
def agreements_of_council(request: HttpRequest, slug: str) -> HttpResponse:
    """A page of its own, and the part of it that the council's page shows."""
    council, access = get_object_or_404(Council, slug=slug), access_of(request)
    here = f"{reverse('agreements')}?groep={council.slug}"
    context = {
        "council": council,
        "some": of_council(council, access),
        "next": Meeting.objects.visible_to(access).filter(council=council).upcoming().first(),
        "years": years_of(council, access)[:MOST_YEARS],
        "access": access,
        "all_url": f"{here}&stand=loopt&stand=open",
        "late_url": f"{here}&laat=1",
        "crumbs": crumbs_of(council),
        "canonical": request.path,
    }
    part = f"#{PART}" if request.htmx and request.htmx.target == PART else ""
    return TemplateResponse(request, f"meetings/of_council.html{part}", context)
