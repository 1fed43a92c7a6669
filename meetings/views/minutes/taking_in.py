"""Minutes that are there already: paste them, see what was read, leave in what is right."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from councils.models import Council
from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import Visibility

from ... import actions
from ...access import writable_council, writable_meeting
from ...forms.taken_preview import Preview
from ...forms.taking_in import SourceForm, TakeInForm
from ...minutes.suggestions import segments_of
from ...minutes.suggestions.misgivings import misgivings
from ...models import Meeting
from ...reader import VERSION, read
from ...seeing import Access
from ..detail import crumbs, crumbs_of

FORM = require_http_methods(["GET", "HEAD", "POST"])
signed_in = gate(Permission.HAVE_ACCOUNT)


@FORM
@signed_in
@never_cache
def take_in(request: HttpRequest, slug: str) -> HttpResponse:
    """The text; then what was read of it, of which nothing exists; then the meeting."""
    council = writable_council(Access(request.user), slug)
    form = SourceForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "meetings/take_in.html", _named(council) | {"form": form, "council": council})
    reading = read(form.source)
    if before := actions.known_text(council, reading.source):
        return _known(request, before)
    if request.POST.get("reader") != str(VERSION):
        return _shown(request, Preview(council, reading), TakeInForm(reading=reading))
    preview = Preview(council, reading, request.POST)
    form = TakeInForm(request.POST, reading=reading)
    if "confirm" not in request.POST or not form.is_valid() or preview.faulty:
        return _shown(request, preview, form)
    return _confirmed(request, preview, form)


@require_safe
@signed_in
@never_cache
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """The text that a meeting was read from, for who writes there."""
    meeting = writable_meeting(Access(request.user), slug)
    context = {"meeting": meeting, "source": getattr(meeting, "source", None), "crumbs": crumbs(meeting, _("Bron"))}
    return render(request, "meetings/source.html", context)


def _confirmed(request: HttpRequest, preview: Preview, form: TakeInForm) -> HttpResponse:
    said = form.cleaned_data
    try:
        meeting = actions.take_in(
            by=request.user, suggestions=preview.made(said["date"]), on=said["date"],
            visibility=Visibility(said["visibility"]), keys=preview.keys, changes=preview.changes,
        )  # fmt: skip
    except actions.TakenInBefore as before:
        return _known(request, before.meeting)
    except (ValidationError, actions.Stale) as fault:
        words = fault.messages if isinstance(fault, ValidationError) else [_("Iemand anders was net eerder.")]
        form.add_error(None, words)
        return _shown(request, preview, form)
    messages.success(request, _("De bijeenkomst staat er. Kijk het verslag nog na voor je het rondstuurt."))
    return redirect(meeting)


def _shown(request: HttpRequest, preview: Preview, form: TakeInForm) -> HttpResponse:
    """What was read, with the boxes as they were left and the words as they were typed."""
    context = {
        "council": preview.council,
        "reading": preview.reading,
        "reader": VERSION,
        "form": form,
        "preview": preview,
        "segments": segments_of(preview.reading.source, preview.as_read.entries),
        "misgivings": misgivings(preview.reading, preview.council),
    }
    return render(request, "meetings/taken_in.html", _named(preview.council) | context)


def _known(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    messages.info(request, _("Dit verslag is al ingelezen. Dit is de bijeenkomst die ervan gemaakt is."))
    return redirect(meeting)


def _named(council: Council) -> dict:
    return {"crumbs": crumbs_of(council, _("Verslag inlezen"))}
