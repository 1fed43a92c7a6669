"""The desk of one case: what it is about, who looks, notes, handing over. Its buttons: decisions.py.

The selection of the inbox goes along in the address, so that the next case is the next of that.
"""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import Account, Case, CaseState
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.queue.objections import can_be_reopened
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas

from ...moderation import Line, carried, events, just_decided, lines, next_case, read, readable_case
from ...moderation.inbox import is_filtered
from ...moderation.queue import beside, in_order, step


@never_cache
@require_safe
@gate(Permission.MODERATE)
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case on the desk; from now on others see who looks."""
    found = readable_case(request.user, pk)
    cases.look(case=found, by=request.user)
    return show_desk(request, found)


@never_cache
@require_safe
@gate(Permission.MODERATE)
def case_who(request: HttpRequest, pk: int) -> HttpResponse:
    """Who else looks at it, and whether it has changed since `?versie=`; asked while the page is seen."""
    found = readable_case(request.user, pk)
    cases.look(case=found, by=request.user)
    [line] = lines([found])
    context = who(request, found, line) | {"stale": request.GET.get("versie") != str(found.version)}
    if context["other"] == request.GET.get("was", "") and not context["stale"]:
        return HttpResponse(status=204)  # nothing to put in its place, so nothing is read aloud
    return render(request, "front/moderation/who.html", context)


@never_cache
@require_POST
@gate(Permission.MODERATE)
def case_note(request: HttpRequest, pk: int) -> HttpResponse:
    """A note for the other moderators."""
    found = readable_case(request.user, pk)
    try:
        cases.add_note(case=found, by=request.user, text=request.POST.get("text", ""))
    except ValidationError:
        messages.error(request, _("Schrijf een notitie van hoogstens 2000 tekens."))
    else:
        messages.success(request, _("De notitie is bewaard."))
    return redirect(_address(request, pk, "#notities"))


@never_cache
@require_POST
@gate(Permission.MODERATE)
def case_hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a colleague to decide it; then to the next."""
    found = readable_case(request.user, pk)
    chosen = request.POST.get("to", "")[:9]
    to = _colleagues(request).filter(pk=int(chosen) if chosen.isascii() and chosen.isdecimal() else 0).first()
    try:
        cases.hand_over(case=found, by=request.user, to=to, text=request.POST.get("text", ""))
    except cases.AlreadyDecided:
        return redirect(_address(request, pk))
    except ValidationError:
        messages.error(request, _("Kies een andere moderator, en schrijf er hoogstens 2000 tekens bij."))
        return redirect(_address(request, pk, "#doorgeven"))
    messages.success(request, _("Doorgegeven. Je collega krijgt een brief."))
    return redirect(next_address(request, found))


def show_desk(request: HttpRequest, found: Case, problems=(), status: int = 200) -> HttpResponse:
    """The page of one case; `problems` are sentences about what was pressed on it."""
    kind, selection = cases.KINDS[found.kind], selection_of(request)
    typed = request.POST if request.method == "POST" else {}
    template, shown = kind.desk(found, request.user, typed)
    line, *queue = lines([found, *beside(found, selection, request.user)])
    context = shown | who(request, found, line)
    context |= {
        "queue": in_order([line, *queue]) if found.state == CaseState.WAITING else queue,
        "before": step(queue, found, back=True),
        "after": step(queue, found, back=False),
        "body": template,
        "kind": kind,
        "verbs": kind.verbs.values(),
        "problems": problems,
        "notes": found.notes.select_related("by__person"),
        "events": events(found),
        "said": [(one, kind.state_of(one)) for one in found.decisions.exclude(words="")],
        "carried": carried(selection),
        "filtered": is_filtered(selection),
        "can_be_reopened": can_be_reopened(found),
        "colleagues": _colleagues(request).select_related("person"),
        "done": just_decided(request.GET.get("gedaan", ""), request.user),
    }
    return render(request, "front/moderation/case.html", context, status=status)


def who(request: HttpRequest, found: Case, line: Line) -> dict:
    """What is shown of who else looks at it."""
    return {"case": found, "line": line, "other": line.looker if found.claimed_by != request.user else ""}


def selection_of(request: HttpRequest) -> Selection:
    return read(request.GET, atlas())


def next_address(request: HttpRequest, found: Case, *, done: bool = False) -> str:
    """Where to go after `found`. `done`: say there that it was decided, with the button that takes it back."""
    selection = selection_of(request)
    after = next_case(found, selection, request.user)
    query = carried(selection)
    told = f"{'&' if query else '?'}gedaan={found.pk}" if done else ""
    return (reverse("case", args=[after.pk]) if after else reverse("inbox")) + query + told


def _address(request: HttpRequest, pk: int, anchor: str = "") -> str:
    return reverse("case", args=[pk]) + carried(selection_of(request)) + anchor


def _colleagues(request: HttpRequest):
    return Account.objects.moderators().exclude(pk=request.user.pk)
