"""The meetings of one selection, in a frame on another site: what everybody may see."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.outputs.embed import Frame, embedded
from haarlem_wijken.ground.town.atlas import atlas

from ..overview.meetings import Overview
from ..seeing import PUBLIC
from ..selection.meetings import read


@require_safe
@embedded
def embed(request: HttpRequest) -> HttpResponse:
    """Raises BadSelection."""
    tree = atlas(request.public_version)
    frame = Frame.read(request.GET, partial(read, tree=tree), drawn=False)
    overview = Overview(frame.selection.less("pagina"), tree, request.public_version, PUBLIC)
    overview.page_size = frame.most
    return TemplateResponse(request, "meetings/embed.html", {"frame": frame, "overview": overview})
