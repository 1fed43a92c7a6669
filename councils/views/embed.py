"""The map and the list of one selection of councils, in a frame on another site."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.outputs.embed import Frame, embedded
from haarlem_wijken.ground.palette import themes

from ..overview import Overview
from ..selection import read


@require_safe
@embedded
def embed(request: HttpRequest) -> HttpResponse:
    """Raises BadSelection."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    frame = Frame.read(request.GET, partial(read, tree=tree, palette=palette))
    overview = Overview(frame.selection.less("pagina"), tree, palette, n)
    overview.page_size = frame.most
    return TemplateResponse(request, "councils/embed.html", {"frame": frame, "overview": overview})
