"""A year of a council, as a page and as a file."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from councils.models import Council
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs.answers import MEDIA_TYPES

from ..access import access_of
from ..minutes.file.as_pdf import pdf
from ..minutes.file.blocks import Document
from ..year.content import YearOf
from ..year.document import year_document
from ..year.words import figures, for_whom
from .files import DOCX, sent, write_docx

FIRST = 1900


@require_safe
@public
def year_page(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """For who asks; 404 for a year that is still to come."""
    found = _year(request, slug, year)
    council, top = found.council, reverse("meetings")
    own = f"?groep={council.slug}"
    context = {
        "year": found,
        "council": council,
        "figures": figures(found),
        "for_whom": for_whom(found),
        "minutes_url": f"{reverse('meetings-pdf')}{own}&van={year}-01-01&tot={year}-12-31",
        "canonical": request.path,
        "noindex": not found.held,
        "crumbs": [
            {"name": _("Bijeenkomsten"), "url": top},
            {"name": council.name, "url": f"{top}{own}&wanneer=alles"},
            {"name": str(year)},
        ],
    }
    return TemplateResponse(request, "meetings/year.html", context)


def _file(write: Callable[[Document], bytes], extension: str, mime: str) -> Callable:
    @require_safe
    @limited("export")
    @public
    def view(request: HttpRequest, slug: str, year: int) -> HttpResponse:
        found = _year(request, slug, year)
        document = year_document(found, reverse("meetings-year", args=[slug, year]))
        name = f"{slugify(_('jaar'))}-{year}-{slug}.{extension}"
        return sent(write(document), name, mime, found.access)

    return view


year_pdf = _file(pdf, "pdf", MEDIA_TYPES["pdf"])
year_docx = _file(write_docx, "docx", DOCX)


def _year(request: HttpRequest, slug: str, year: int) -> YearOf:
    if not FIRST <= year <= timezone.localdate().year:
        raise Http404
    return YearOf(get_object_or_404(Council.objects.defer("search"), slug=slug), year, access_of(request))
