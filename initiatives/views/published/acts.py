"""What moderators do with what is published, step by step, and taking it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground.access import Permission, gate

from ... import actions
from ...access import moderated_act, moderated_initiative
from ...models import ActKind, Initiative
from ...published import record
from ...published.step import Step
from ...published.steps import STEPS


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MODERATE)
def act(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """First what it means and how the letters read; then, when the moderator says so, the act."""
    kind = STEPS.get(verb)
    if kind is None:
        raise Http404
    found = moderated_initiative(request.user, pk)
    if request.method == "POST":
        found.version = number_in(request.POST.get("version", ""))
    step = kind(found, request.user, request.POST, asked=request.method == "POST")
    if not step.is_possible:
        return too_late(request, found)
    pressed = request.POST.get("step")
    if pressed == "take" and step.is_ready:
        return take(request, step)
    context = {"step": step, "initiative": found, "form": step.form, "verb": verb, "pressed": pressed}
    return render(request, "initiatives/published/step.html", context)


@never_cache
@require_POST
@gate(Permission.MODERATE)
def act_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an act back."""
    done = moderated_act(request.user, pk)
    try:
        left = actions.undo_act(by=request.user, act=done)
    except actions.TooLate:
        messages.error(request, _("Terugdraaien kan niet meer: er is iets verstuurd of intussen veranderd."))
    else:
        messages.success(request, _("Teruggedraaid. Alles staat er weer zoals het was."))
        if left:
            names = ", ".join(one.title for one in left)
            messages.warning(request, _("Dit bleef zoals het is, want het is intussen veranderd: %s") % names)
    page = number_in(request.POST.get("page", ""))  # where it was pressed: an act may be about several
    return redirect("moderated-one", page if page in done.initiative_ids else done.initiative_ids[0])


def number_in(typed: str) -> int:
    """The number that stands in a form; 0 for none."""
    return int(typed[:9]) if typed.isascii() and typed.isdecimal() else 0


def take(request: HttpRequest, step: Step) -> HttpResponse:
    """Do it, or tell who was first."""
    try:
        done = step.take()
    except actions.ChangedMeanwhile as late:
        return too_late(request, late.initiative)
    messages.success(request, done_words(done.kind))
    return redirect("moderated-one", step.initiative.pk)


def too_late(request: HttpRequest, found: Initiative) -> HttpResponse:
    """Somebody else was first: who did what, and when."""
    happened = record.happened(found)
    context = {"initiative": found, "last": happened[0] if happened else None}
    return render(request, "initiatives/published/too_late.html", context, status=409)


def done_words(kind: str) -> str:
    """What is said after an act."""
    return {
        ActKind.HIDE: _("Het is weggehaald. Op het adres staat dat het er niet meer is."),
        ActKind.ARCHIVE: _("Het staat in het archief."),
        ActKind.BRING_BACK: _("Het staat weer op de site."),
        ActKind.MERGE: _("Samengevoegd. Het oude adres leidt nu naar het andere initiatief."),
        ActKind.CORRECT: _("Verbeterd. Iedereen ziet nu de nieuwe tekst."),
        ActKind.HIDE_SENDER: _("Alles van deze inzender is weggehaald."),
    }[kind]
