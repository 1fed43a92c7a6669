"""The page of a selection, of which htmx asks a part: what changes when somebody chooses."""

from django.http import HttpRequest
from django.template.response import TemplateResponse

from .filtering import PART, Filtering


def page_or_part(request: HttpRequest, template: str, overview: Filtering, **context) -> TemplateResponse:
    """`template`, or of it only the part `PART` when htmx asks for that; the browser then shows its one address."""
    canonical = overview.canonical
    part = f"#{PART}" if request.htmx and request.htmx.target == PART else ""
    context = {"overview": overview, "canonical": canonical, **context}
    response = TemplateResponse(request, f"{template}{part}", context)
    if part:
        response.headers["HX-Push-Url"] = canonical
    return response
