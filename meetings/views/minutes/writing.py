"""Writing minutes, part by part."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.prose.markdown import render as markdown

from ... import actions
from ...access import writable_meeting, writable_minutes, writable_section
from ...forms.section import SectionForm
from ...minutes.writing.clashes import Conflict
from ...minutes.writing.offers import offers_in
from ...minutes.writing.part import beside
from ...minutes.writing.quick_lines import LINE
from ...minutes.writing.references import became
from ...minutes.writing.screen import agreements_of, named_in, resolutions_of
from ...models import MinutesSection
from ...seeing import Access
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
    """Save one part as its next version, merged with what others wrote; who wrote in the same paragraph sees both texts
    and loses neither. A script that asks for JSON gets that.
    """
    section = writable_section(Access(request.user), pk)
    form = SectionForm(request.POST)
    if not form.is_valid():
        return _again(request, section, form)
    since = section.version = form.cleaned_data["version"]
    try:
        saved = actions.save_section(by=request.user, section=section, **form.values)
    except ValidationError as fault:
        form.add_error("body", fault.messages)
        return _again(request, section, form)
    except actions.Clashing as clash:
        return clashed(request, Conflict.of(clash, form.cleaned_data["body"], since))
    except actions.Stale as stale:
        return _too_late(request, stale.now, form)
    if wants_json(request):
        answer = {"version": saved.version, "text": section.body, "merged": saved.merged}
        answer |= {"words": merged_words() if saved.merged else "", "shows": beside(section)}
        answer["lines"] = _became(section, form.cleaned_data["body"].replace("\r\n", "\n"))
        return JsonResponse(answer)
    if saved.merged:
        messages.info(request, merged_words())
    return back_to(section)


@require_safe
@signed_in
@never_cache
def cards(request: HttpRequest, pk: int) -> HttpResponse:
    """What came of the lines in a part, for the script to put beside it."""
    access = Access(request.user)
    section = writable_section(access, pk)
    meeting = section.minutes.meeting
    offers = offers_in([section], meeting, access).get(pk, [])
    context = {
        "cards": named_in(section, "afspraak", agreements_of(meeting, access)),
        "decided": named_in(section, "besluit", resolutions_of(meeting, access)),
        "offers": offers,
        "access": access,
        "frozen": section.minutes.is_frozen,
    }
    return render(request, "meetings/part_cards.html", context)


@require_POST
@signed_in
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away what one typed and did not save, or (`back`) take it up again."""
    section = writable_section(Access(request.user), pk)
    form = SectionForm(request.POST)
    if "back" in request.POST:
        actions.take_up_draft(by=request.user, section=section)
    else:
        actions.throw_draft(by=request.user, section=section, typed=form.typed if form.is_valid() else None)
    return back_to(section)


@require_POST
@signed_in
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """How a text will look."""
    writable_meeting(Access(request.user), slug)
    return HttpResponse(markdown(request.POST.get("body", "")[:100_000]))


def clashed(request: HttpRequest, conflict: Conflict) -> HttpResponse:
    """Both texts, to choose from or to make one of. What was typed is kept as a draft, whatever becomes of the page."""
    now = conflict.now
    if wants_json(request):
        return JsonResponse({"words": _("Jij en iemand anders schreven in dezelfde alinea.")}, status=409)
    tab = request.POST.get("tab", "")[:40]
    if len(conflict.body) <= 100_000 and "\0" not in conflict.body + tab:
        actions.keep_draft(by=request.user, section=now, content=conflict.body, base_version=conflict.since, tab=tab)
    fault = {"pk": now.pk, "text": conflict.body, "conflict": conflict, "tab": tab}
    return shown_screen(request, now.minutes, fault=fault, status=409)


def back_to(section: MinutesSection) -> HttpResponse:
    return redirect(f"{reverse('minutes-write', args=[section.minutes.meeting.slug])}#deel-{section.pk}")


def _became(section: MinutesSection, typed: str) -> list[tuple[str, str]]:
    """See minutes/writing/references.py. 1 query where there are quick lines, else none."""
    return became(typed, section.body, section.minutes.meeting.date) if LINE.search(typed) else []


def wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def merged_words() -> str:
    return _("Iemand anders schreef hier ook. Wat jullie allebei schreven, staat er nu samen.")


def _again(request: HttpRequest, section: MinutesSection, form: SectionForm) -> HttpResponse:
    if wants_json(request):
        words = " ".join(word for found in form.errors.values() for word in found)
        return JsonResponse({"words": words}, status=400)
    since = form.cleaned_data.get("version")
    fault = {"pk": section.pk, "text": request.POST.get("body", ""), "since": since, "form": form}
    return shown_screen(request, section.minutes, fault=fault)


def _too_late(request: HttpRequest, now: MinutesSection, form: SectionForm) -> HttpResponse:
    words = _("Het verslag is intussen vastgesteld. Je tekst staat hieronder, en is niet bewaard.")
    if wants_json(request):
        return JsonResponse({"words": words}, status=409)
    messages.error(request, words)
    fault = {"pk": now.pk, "text": form.cleaned_data["body"], "frozen": True}
    return shown_screen(request, now.minutes, fault=fault, status=409)
