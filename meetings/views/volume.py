"""The minutes of a selection of meetings as one file: as far as who asks may read them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs.answers import MEDIA_TYPES, TEXT, refused
from haarlem_wijken.ground.outputs.offer import Offered
from haarlem_wijken.ground.selections.selection import BadSelection, Selection
from haarlem_wijken.ground.town.atlas import atlas

from ..access import access_of
from ..minutes.file.as_pdf import pdf
from ..minutes.file.volume import MOST, volume
from ..presentation.meeting import Shown
from ..presentation.several import Several
from ..selection.meetings import BEEN, read, with_minutes
from ..words import minutes_title
from .files import sent


def volume_offered(selection: Selection) -> Offered:
    """That file, for a list that shows the selection."""
    name, query = _("Verslagen (PDF)"), selection.query(drop=("pagina", "wanneer"))
    return Offered("pdf", name, f"{minutes_title(selection)} (PDF)", reverse("meetings-pdf") + query)


@require_safe
@limited("export")
@public
def volume_pdf(request: HttpRequest) -> HttpResponse:
    """404 where there are none, 413 with words where there are more than MOST."""
    access = access_of(request)
    try:
        selection = read(request.GET, atlas(request.public_version), strict=True)
    except BadSelection as fault:
        return refused("pdf", fault)
    meetings = list(with_minutes(selection, access)[: MOST + 1])
    if not meetings:
        raise Http404
    if len(meetings) > MOST:
        words = _("Dit zijn meer dan %(most)s verslagen: te veel voor één bestand. Kies een kortere tijd of één groep.")
        return HttpResponse(words % {"most": MOST}, content_type=TEXT, status=413)
    several, title = Several(meetings, access, request.public_version), str(minutes_title(selection))
    shown = [Shown(one, access, beside=several) for one in meetings]
    query = selection.query(drop=("pagina",), wanneer=BEEN)
    document = volume(title, shown, reverse("meetings") + query)
    return sent(pdf(document), f"{slugify(title)[:100].strip('-')}.pdf", MEDIA_TYPES["pdf"], access)
