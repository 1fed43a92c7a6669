"""What a council publishes, as a feed: the documents that everybody may read, and nothing of the others."""

from django.conf import settings
from django.db.models import Max
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file
from haarlem_wijken.ground.outputs.answers import File, open_data

from ..models import Council, CouncilDocument
from .selection import read, select


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest, slug: str) -> File:
    """The 50 that were added or got a new version last."""
    council = get_object_or_404(Council, slug=slug)
    selection = read(request.GET, strict=True)
    changed = select(selection, council, None).annotate(at=Max("document__versions__at")).order_by("-at", "-pk")
    title, page = _("Stukken van %(name)s") % {"name": council.name}, reverse("council-documents", args=[slug])
    feed = atom_file.write(
        title=title,
        page=page,
        query=selection.query(drop=("pagina",)),
        themes_at=page,
        entries=[_entry(slug, one) for one in changed[: atom_file.NEWEST]],
    )
    return File(title, feed)


def _entry(slug: str, one: CouncilDocument) -> atom_file.Entry:
    document = one.document
    day = date_format(document.on, "j F Y") if document.on else ""
    return atom_file.Entry(
        id=atom_file.tag("stuk", document.pk),
        url=settings.SITE_URL + reverse("council-document", args=[slug, document.pk]),
        title=document.title,
        summary=", ".join(filter(None, [capfirst(document.get_kind_display()), day, document.author])),
        updated=one.at,
        published=document.created_at,
        themes=(),
        language=document.language,
    )
