"""What waits for a moderator: the inbox, the desk, a decision, and taking it back."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from haarlem_wijken.ground import cases
from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.leaves import Leaves
from haarlem_wijken.ground.models import Case, CaseState

from ..moderation import STATES, WAITING, events, fields, groups, lines, read, readable_case, select, state_of

PER_PAGE = 25
AFTER = 8  # cases shown beside the desk
COUNT = "wachtrij"  # id of what htmx asks for
CARRIED = ("remark-", "fix-", "choice-")  # what was typed on the desk goes along to the letter


@never_cache
@require_safe
@gate(Permission.MODERATE)
def inbox(request: HttpRequest) -> HttpResponse:
    """Every case, the longest waiting first; htmx asks for the number."""
    waiting = Case.objects.waiting().count()
    context = {"waiting": waiting, "waiting_words": waiting_words(waiting), "promise": settings.PROMISE_HOURS}
    if request.htmx and request.htmx.target == COUNT:
        if request.GET.get("was") == str(waiting):
            return HttpResponse(status=204)  # nothing to put in its place, so nothing is read aloud
        return render(request, "front/moderation/inbox.html#count", context)
    tree = atlas()
    selection = read(request.GET, tree)
    found, state = select(selection), state_of(selection)
    asked = selection.one("pagina", 1)
    page = Leaves(found, PER_PAGE, found.count(), asked).get_page(asked)
    states = [(slug, selection.query(drop=("pagina",), stand="" if slug == WAITING else slug)) for slug in STATES]
    context |= {
        "page": page,
        "lines": lines(page),
        "state": state,
        "states": states,
        "selection": selection,
        "fields": fields(selection),
        "groups": groups(selection, tree),
        "chosen": len(selection["soort"]) + len(selection["stadsdeel"]) + len(selection["q"]),
    }
    return render(request, "front/moderation/inbox.html", context)


@never_cache
@require_safe
@gate(Permission.MODERATE)
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case on the desk; from now on others see who looks."""
    found = readable_case(request.user, pk)
    cases.look(case=found, by=request.user)
    return _desk(request, found)


@never_cache
@require_POST
@gate(Permission.MODERATE)
def case_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """First how the letter reads; then, when the moderator says so, the decision."""
    found, kind = _read_at(request, pk)
    verb = kind.verbs.get(request.POST.get("verb", ""))
    if verb is None:
        raise Http404
    if found.state != CaseState.WAITING:
        mine = (found.state, found.decided_by) == (verb.state, request.user)  # the button was pressed twice
        return redirect("case", pk) if mine else _too_late(request, found)
    step = request.POST.get("step", "")
    decision = kind.decision(found, request.user, verb, request.POST, asked=bool(step))
    if decision.problems:
        return _desk(request, found, decision.problems)
    if step == "take" and decision.is_ready:
        return _take(request, found, decision)
    carried = [pair for pair in request.POST.items() if pair[0].startswith(CARRIED)]
    context = {"case": found, "line": lines([found])[0], "verb": verb, "decision": decision, "carried": carried}
    context["form"] = decision.form
    return render(request, "front/moderation/letter.html", context)


@never_cache
@require_POST
@gate(Permission.MODERATE)
def case_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a fresh decision back."""
    found, _kind = _read_at(request, pk)
    try:
        cases.undo(case=found, by=request.user)
    except cases.AlreadyDecided as late:
        return _too_late(request, late.case)
    messages.success(request, _("Teruggedraaid. Het wacht weer, en de brief gaat niet uit."))
    return redirect("case", pk)


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
    return redirect(reverse("case", args=[pk]) + "#notities")


def waiting_words(number: int) -> str:
    """How many wait: "5 inzendingen"."""
    if not number:
        return _("niets")
    return ngettext("%(n)s inzending", "%(n)s inzendingen", number) % {"n": number}


def _read_at(request: HttpRequest, pk: int) -> tuple[Case, cases.Kind]:
    """The case as the moderator read it: at the version that stands in the form."""
    found = readable_case(request.user, pk)
    version = request.POST.get("version", "")
    found.version = int(version[:9]) if version.isascii() and version.isdecimal() else 0
    return found, cases.KINDS[found.kind]


def _take(request: HttpRequest, found: Case, decision) -> HttpResponse:
    try:
        decision.take()
    except cases.AlreadyDecided as late:
        return _too_late(request, late.case)
    except ValidationError as fault:
        return _desk(request, found, list(fault.messages))
    return redirect("case", found.pk)


def _too_late(request: HttpRequest, found: Case) -> HttpResponse:
    """Somebody else was first: who decided what, and when."""
    context = {"case": found, "line": lines([readable_case(request.user, found.pk)])[0]}
    return render(request, "front/moderation/too_late.html", context, status=409)


def _desk(request: HttpRequest, found: Case, problems=()) -> HttpResponse:
    kind = cases.KINDS[found.kind]
    typed = request.POST if request.method == "POST" else {}
    template, shown = kind.desk(found, request.user, typed)
    line, *queue = lines([found, *_beside(found)])
    before, after = _step(queue, found, back=True), _step(queue, found, back=False)
    context = shown | {
        "case": found,
        "line": line,
        "queue": sorted([line, *queue], key=_order) if found.state == CaseState.WAITING else queue,
        "before": before,
        "after": after,
        "body": template,
        "kind": kind,
        "verbs": kind.verbs.values(),
        "problems": problems,
        "other": line.looker if found.claimed_by != request.user else "",
        "notes": found.notes.select_related("by__person"),
        "events": events(found),
    }
    return render(request, "front/moderation/case.html", context)


def _order(line) -> tuple:
    return line.case.waiting_since, line.case.pk


def _beside(found: Case) -> list[Case]:
    """The one that waits just longer, and those after it. 2 queries."""
    waiting = Case.objects.waiting().filter(kind__in=cases.KINDS).exclude(pk=found.pk)
    waiting = waiting.select_related("area", "claimed_by__person", "decided_by__person")
    if found.state != CaseState.WAITING:
        return list(waiting[:AFTER])
    later = Q(waiting_since__gt=found.waiting_since) | Q(waiting_since=found.waiting_since, pk__gt=found.pk)
    return [*waiting.exclude(later).reverse()[:1], *waiting.filter(later)[:AFTER]]


def _step(queue, found: Case, *, back: bool):
    """The neighbour of `found` in the queue, or None."""
    if found.state != CaseState.WAITING:
        return None if back else next(iter(queue), None)
    here = (found.waiting_since, found.pk)
    return next((line for line in queue if (_order(line) < here) == back), None)
