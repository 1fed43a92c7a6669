"""Writing minutes, part by part."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.differences import pieces
from haarlem_wijken.ground.markdown import render as markdown

from .. import actions
from ..access import writable_meeting, writable_minutes, writable_section
from ..forms.section import SectionForm
from ..models import MinutesSection
from ..seeing import Access
from .screen import shown_screen

signed_in = gate(Permission.HAVE_ACCOUNT)


@require_POST
@signed_in
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin, or go on."""
    meeting = writable_meeting(Access(request.user), slug)
    actions.start_minutes(by=request.user, meeting=meeting)
    return redirect("minutes-write", slug)


@require_safe
@signed_in
@never_cache
def screen(request: HttpRequest, slug: str) -> HttpResponse:
    """All parts with their text, who was there, and what to look at before it goes round."""
    minutes = writable_minutes(Access(request.user), slug)
    return shown_screen(request, minutes)


@require_POST
@signed_in
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save one part as its next version. Who was overtaken sees both texts and loses neither."""
    section = writable_section(Access(request.user), pk)
    form = SectionForm(request.POST)
    if not form.is_valid():
        return shown_screen(
            request, section.minutes, fault={"pk": pk, "text": request.POST.get("body", ""), "form": form}
        )
    section.version, body = form.cleaned_data["version"], form.cleaned_data["body"]
    try:
        actions.save_section(by=request.user, section=section, body=body)
    except ValidationError as fault:
        form.add_error("body", fault.messages)
        return shown_screen(request, section.minutes, fault={"pk": pk, "text": body, "form": form})
    except actions.Stale as stale:
        return _overtaken(request, stale.now, body)
    return redirect(f"{reverse('minutes-write', args=[section.minutes.meeting.slug])}#deel-{pk}")


@require_POST
@signed_in
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """What is being typed, kept every few seconds; says who else is typing there. For the script."""
    section = writable_section(Access(request.user), pk)
    form = SectionForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"kept": False}, status=400)
    try:
        actions.keep_draft(
            by=request.user, section=section, content=form.cleaned_data["body"],
            base_version=form.cleaned_data["version"],
        )  # fmt: skip
    except ValidationError as fault:
        return JsonResponse({"kept": False, "words": " ".join(fault.messages)}, status=400)
    return JsonResponse({"kept": True, "version": section.version})


@require_POST
@signed_in
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """How a text will look."""
    writable_meeting(Access(request.user), slug)
    return HttpResponse(markdown(request.POST.get("body", "")[:100_000]))


def _overtaken(request: HttpRequest, now: MinutesSection, body: str) -> HttpResponse:
    minutes = now.minutes
    if minutes.is_frozen:
        messages.error(request, _("Het verslag is intussen vastgesteld. Je tekst staat hieronder, en is niet bewaard."))
    conflict = {"pk": now.pk, "text": body, "theirs": now.body, "pieces": pieces(body, now.body), "by": now.updated_by}
    return shown_screen(request, minutes, fault=conflict, status=409)
