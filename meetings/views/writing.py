"""The screen on which minutes are written, part by part."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.differences import pieces
from haarlem_wijken.ground.markdown import render as markdown

from .. import actions
from ..access import writable_meeting, writable_minutes, writable_section
from ..actions.minutes import revisions
from ..forms.guest import GuestForm
from ..forms.section import SectionForm
from ..models import Minutes, MinutesSection
from ..screen import Screen
from ..seeing import Access
from ..workflow import MinutesState, Part, Presence
from .detail import crumbs

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
    return _shown(request, minutes)


@require_POST
@signed_in
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save one part as its next version. Who was overtaken sees both texts and loses neither."""
    section = writable_section(Access(request.user), pk)
    form = SectionForm(request.POST)
    if not form.is_valid():
        return _shown(request, section.minutes, fault={"pk": pk, "text": request.POST.get("body", ""), "form": form})
    section.version, body = form.cleaned_data["version"], form.cleaned_data["body"]
    try:
        actions.save_section(by=request.user, section=section, body=body)
    except ValidationError as fault:
        form.add_error("body", fault.messages)
        return _shown(request, section.minutes, fault={"pk": pk, "text": body, "form": form})
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


@require_safe
@signed_in
@never_cache
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Every version of one part, and what changed with it."""
    section = writable_section(Access(request.user), pk)
    kept = list(revisions(section)[:200])
    asked = request.GET.get("versie", "")
    chosen = next((one for one in kept if str(one.version) == asked), kept[0] if kept else None)
    before = next((one for one in kept if chosen and one.version < chosen.version), None)
    texts = [(one.values or {}).get("body", "") if one else "" for one in (before, chosen)]
    context = {
        "section": section,
        "meeting": section.minutes.meeting,
        "versions": kept,
        "chosen": chosen,
        "pieces": pieces(*texts) if chosen else [],
        "crumbs": crumbs(section.minutes.meeting, _("Versies")),
    }
    return render(request, "meetings/versions.html", context)


@require_POST
@signed_in
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a former version back, as a new one."""
    section = writable_section(Access(request.user), pk)
    asked = request.POST.get("versie", "")
    try:
        version = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 else 0
        if actions.restore_section(by=request.user, section=section, version=version):
            messages.success(request, _("De oude versie staat er weer, als nieuwe versie."))
    except actions.Stale:
        messages.warning(request, _("Iemand anders heeft dit deel net gewijzigd, of het verslag is vastgesteld."))
    return redirect("minutes-versions", pk)


@require_POST
@signed_in
def presence(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole list at once: `person-<id>` says how, `part-<id>` what they did. Or one guest more."""
    minutes = writable_minutes(Access(request.user), slug)
    shown = Screen(minutes, Access(request.user))
    try:
        if "guest_name" in request.POST:
            guest = GuestForm(request.POST)
            if not guest.is_valid():
                return _shown(request, minutes, guest=guest)
            actions.add_guest(
                by=request.user, meeting=minutes.meeting, name=guest.cleaned_data["guest_name"],
                represents=guest.cleaned_data["represents"],
            )  # fmt: skip
        else:
            _set_all(request, shown)
    except ValidationError as fault:
        messages.warning(request, " ".join(fault.messages))
    return redirect(f"{reverse('minutes-write', args=[slug])}#aanwezig")


def _set_all(request: HttpRequest, shown: Screen) -> None:
    for one in shown.people:
        if one.person is None:
            continue
        said = request.POST.get(f"person-{one.person.pk}", "")
        parts = [part for part in request.POST.getlist(f"part-{one.person.pk}") if part in Part.values]
        if said in Presence.values and (said != Presence.UNKNOWN or parts or one.attendance):
            actions.set_presence(
                by=request.user, meeting=shown.meeting, person=one.person, presence=Presence(said), parts=parts
            )


def _overtaken(request: HttpRequest, now: MinutesSection, body: str) -> HttpResponse:
    minutes = now.minutes
    if minutes.is_frozen:
        messages.error(request, _("Het verslag is intussen vastgesteld. Je tekst staat hieronder, en is niet bewaard."))
    conflict = {"pk": now.pk, "text": body, "theirs": now.body, "pieces": pieces(body, now.body), "by": now.updated_by}
    return _shown(request, minutes, fault=conflict, status=409)


def _shown(request: HttpRequest, minutes: Minutes, *, status: int = 200, **more) -> HttpResponse:
    shown = Screen(minutes, Access(request.user))
    context = {
        "screen": shown,
        "access": shown.access,
        "minutes": minutes,
        "meeting": minutes.meeting,
        "track": MinutesState.choices,
        "presences": Presence.choices,
        "work": [pair for pair in Part.choices if pair[0] != Part.GUEST],
        "guest": GuestForm(),
        "crumbs": crumbs(minutes.meeting, _("Verslag schrijven")),
    }
    return render(request, "meetings/write.html", context | more, status=status)
