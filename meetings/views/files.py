"""A meeting as a file: what its page shows to the same person."""

import json as json_text
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs.answers import File, open_data

from ..access import access_of, readable_meeting
from ..minutes.file.as_markdown import markdown as write_markdown
from ..minutes.file.as_pdf import pdf as write_pdf
from ..minutes.file.blocks import Document
from ..minutes.file.content import content
from ..presentation.meeting import Shown
from ..presentation.open_data import described
from ..seeing import PUBLIC, Access

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def sent(content: bytes, name: str, mime: str, access: Access) -> HttpResponse:
    """A file to keep, called `name`; nobody keeps for others what a seat shows."""
    response = HttpResponse(content, content_type=mime)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    if access.seats:
        patch_cache_control(response, private=True, no_store=True)
    return response


def _file(write: Callable, extension: str, mime: str) -> Callable:
    """A view that gives the file for who asks; 404 for what they may not see. Made once per public version."""

    @require_safe
    @limited("export")
    @public
    def view(request: HttpRequest, slug: str) -> HttpResponse:
        access = access_of(request)
        shown = Shown(readable_meeting(access, slug), access)
        what = _("verslag") if shown.minutes else _("agenda")
        return sent(write(content(shown)), f"{slugify(what)}-{shown.meeting.slug}.{extension}", mime, access)

    return view


def write_docx(document: Document) -> bytes:
    from ..minutes.file.as_docx import docx  # takes long to load, and few processes need it

    return docx(document)


pdf = _file(write_pdf, "pdf", "application/pdf")
docx = _file(write_docx, "docx", DOCX)
markdown = _file(write_markdown, "md", "text/markdown; charset=utf-8")


@require_safe
@limited("export")
@open_data("json")
def json(request: HttpRequest, slug: str) -> File:
    """What is public of it, whoever asks: any site may read this."""
    meeting = readable_meeting(PUBLIC, slug)
    facts = json_text.dumps(described(Shown(meeting, PUBLIC)), ensure_ascii=False)
    return File(meeting.slug, iter([facts]))
