"""The buttons of the desk: first how the letter reads, then the decision, and taking it back."""

import logging

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import Case, CaseState
from haarlem_wijken.ground.queue import cases, objections
from haarlem_wijken.ground.queue.second_look import REFUSED_BEFORE, refused_before

from ...moderation import carried, lines, readable_case
from .desk import next_address, selection_of, show_desk

log = logging.getLogger(__name__)
NO_ROOM = gettext_noop(
    "De foto’s kunnen nu niet worden bewaard: misschien is de schijf vol. Er is niets besloten en niets geplaatst. "
    "Vertel het een beheerder, en probeer het daarna opnieuw."
)
TYPED = ("remark-", "fix-", "choice-")  # what was typed on the desk goes along to the letter


@never_cache
@require_POST
@gate(Permission.MODERATE)
def case_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """First how the letter reads; then, when the moderator says so, the decision, and on to the next."""
    found, kind = _read_at(request, pk)
    verb = kind.verbs.get(request.POST.get("verb", ""))
    if verb is None:
        raise Http404
    if found.state != CaseState.WAITING:
        mine = (found.state, found.decided_by) == (verb.state, request.user)  # the button was pressed twice
        return redirect(next_address(request, found, done=True)) if mine else _too_late(request, found)
    step = request.POST.get("step", "")
    if refused_before(found, request.user):
        return show_desk(request, found, [REFUSED_BEFORE])
    decision = kind.decision(found, request.user, verb, request.POST, asked=bool(step))
    if decision.problems:
        return show_desk(request, found, decision.problems)
    if step == "take" and decision.is_ready:
        return _take(request, found, decision)
    context = {
        "case": found,
        "line": lines([found])[0],
        "verb": verb,
        "decision": decision,
        "form": decision.form,
        "typed": [pair for pair in request.POST.items() if pair[0].startswith(TYPED)],
        "carried": carried(selection_of(request)),
    }
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
        return _too_late(request, late.case, undoing=True)
    messages.success(request, _("Teruggedraaid. Het wacht weer, en de brief gaat niet uit."))
    return redirect(reverse("case", args=[pk]) + carried(selection_of(request)))


@never_cache
@require_POST
@gate(Permission.MODERATE)
def case_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Look again at what was refused: its sender objected."""
    found, _kind = _read_at(request, pk)
    try:
        objections.reopen(case=found, by=request.user, why=request.POST.get("text", ""))
    except cases.AlreadyDecided as late:
        return _too_late(request, late.case)
    except ValidationError:
        messages.error(request, _("Schrijf in hoogstens 2000 tekens wat het bezwaar is."))
        return redirect(reverse("case", args=[pk]) + carried(selection_of(request)) + "#bezwaar")
    messages.success(request, _("Het wacht weer. De inzender krijgt een brief."))
    return redirect(reverse("case", args=[pk]) + carried(selection_of(request)))


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
        found.refresh_from_db()  # it was decided, and that was taken back
        return show_desk(request, found, list(fault.messages))
    except OSError:  # a photo could not be written
        log.exception("the files of case %s could not be written", found.pk)
        found.refresh_from_db()
        return show_desk(request, found, [_(NO_ROOM)], status=503)
    return redirect(next_address(request, found, done=True))


def _too_late(request: HttpRequest, found: Case, *, undoing: bool = False) -> HttpResponse:
    """Somebody else was first: who decided what, and when. Of one's own decision that cannot go back: why."""
    [line] = lines([readable_case(request.user, found.pk)])
    built_on = undoing and found.decided_by == request.user
    context = {"case": found, "line": line, "carried": carried(selection_of(request)), "built_on": built_on}
    return render(request, "front/moderation/too_late.html", context, status=409)
