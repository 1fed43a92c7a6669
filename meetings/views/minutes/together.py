"""Several people who write the same minutes: what they hear of each other, and one text of two."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground.access import Permission, gate

from ... import actions
from ...access import writable_desk, writable_minutes, writable_section
from ...actions.minutes.joining import merged, values_at
from ...forms.section import DraftForm, SectionForm
from ...minutes.writing.clashes import Conflict
from ...minutes.writing.others import Desk, company, desk_of, known_of, visible_sections
from ...models import MinutesSection
from ...seeing import Access
from .writing import back_to, clashed

signed_in = gate(Permission.HAVE_ACCOUNT)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@never_cache
def together(request: HttpRequest, slug: str) -> HttpResponse:
    """For the script: who is where, and the texts that changed since `known`. POST also says where one is (`part`)."""
    access = Access(request.user)
    minutes = writable_minutes(access, slug)
    if request.method == "POST":
        section = next(
            (one for one in visible_sections(minutes, access) if str(one.pk) == request.POST.get("part")), None
        )
        actions.mark_presence(by=request.user, minutes=minutes, section=section)
    return _heard(request, desk_of(minutes, access), access)


@require_POST
@signed_in
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """What is being typed, kept every few seconds; tells what `together` tells. For the script.

    5 queries, 1 of them that writes, and 1 more where others are: nothing is asked as often.
    """
    access = Access(request.user)
    desk, form = writable_desk(access, pk), DraftForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"kept": False}, status=400)
    typed = form.cleaned_data
    try:
        others = actions.keep_draft(
            by=request.user, section=MinutesSection(pk=pk, minutes_id=desk.minutes_id), content=typed["body"],
            base_version=typed["version"], tab=typed["tab"], receipt=typed["receipt"],
        )  # fmt: skip
    except ValidationError as fault:
        return JsonResponse({"kept": False, "words": " ".join(fault.messages)}, status=400)
    return _heard(request, desk, access, alone=not others, kept=True)


@require_POST
@signed_in
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Make one text of two: where both wrote, what `keuze-N` says. Who wrote since is merged in again."""
    section = writable_section(Access(request.user), pk)
    form = SectionForm(request.POST)
    theirs = request.POST.get("now", "")
    if not form.is_valid() or not (theirs.isascii() and theirs.isdecimal() and len(theirs) < 9):
        return back_to(section)
    conflict = _conflict(section, form, int(theirs))
    section.version, text = int(theirs), conflict.settled(request.POST)
    try:
        actions.save_section(
            by=request.user, section=section, body=text, receipt=form.cleaned_data["receipt"], typed=form.typed
        )
    except actions.Clashing as clash:
        return clashed(request, Conflict.of(clash, text, int(theirs)))
    except (actions.Stale, ValidationError):
        return clashed(request, conflict)
    if any(side.clash.mine not in text for side in conflict.sides):
        actions.put_aside(by=request.user, section=section, content=conflict.body, base_version=conflict.since)
    return back_to(section)


def _conflict(section: MinutesSection, form: SectionForm, theirs: int) -> Conflict:
    """As the page showed it: with the version that was theirs then."""
    body, since = form.cleaned_data["body"].replace("\r\n", "\n").strip(), form.cleaned_data["version"]
    section.body = (values_at(section, theirs) or {"body": section.body})["body"]
    return Conflict(section, merged(section, body, since=since), body, since)


def _heard(request: HttpRequest, desk: Desk, access: Access, *, alone: bool = False, **more) -> JsonResponse:
    """The token is one that holds, also after somebody signed in again in another window."""
    known = known_of(request.POST.get("known", request.GET.get("known", "")))
    return JsonResponse(company(desk, access, known, alone=alone) | more | {"token": get_token(request)})
