"""Taking in a file with initiatives: send it, see what is wrong or new, have it taken in, take it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from haarlem_wijken.ground.access import Permission, gate

from .. import actions
from ..access import manageable_intake
from ..forms import AskForm, IntakeForm
from ..intake.columns import COLUMNS
from ..intake.examples import FILES
from ..intake.report import Findings
from ..models import Initiative, Intake, IntakeState

RECENT = 10
LINKED = 10  # of what was taken in


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MANAGE)
def intakes(request: HttpRequest) -> HttpResponse:
    """Send a file; what came before; what may be in it."""
    form = IntakeForm(request.POST, request.FILES) if request.method == "POST" else IntakeForm()
    if form.is_valid():
        file = form.cleaned_data["file"]
        intake = actions.receive_file(by=request.user, name=file.name, data=file.read())
        return redirect("import-file", intake.pk)
    recent = Intake.objects.without_file().defer("report")[:RECENT]
    context = {"form": form, "recent": recent, "columns": COLUMNS, "examples": list(FILES), "crumbs": _crumbs()}
    return render(request, "initiatives/intake/start.html", context)


@never_cache
@require_safe
@gate(Permission.MANAGE)
def intake(request: HttpRequest, pk: int) -> HttpResponse:
    """One file: how far it is, what is wrong or new in it, what became of it. htmx asks how far it is."""
    found = manageable_intake(request.user, pk)
    busy = found.state in (IntakeState.RECEIVED, IntakeState.ASKED)
    if request.htmx and not busy:
        return HttpResponse(headers={"HX-Refresh": "true"})
    context = {"intake": found, "busy": busy}
    if request.htmx:
        return render(request, "initiatives/intake/progress.html", context)
    if found.state in (IntakeState.TAKEN, IntakeState.UNDONE):
        context |= {"taken": len(found.taken_ids), "can_undo": actions.can_undo(found)}
        context["links"] = Initiative.objects.filter(pk__in=found.taken_ids[:LINKED]).only("title", "slug", "language")
    context |= {"findings": Findings(found.report) if found.report else None, "crumbs": _crumbs(found)}
    return render(request, "initiatives/intake/file.html", context)


@never_cache
@require_POST
@gate(Permission.MANAGE)
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Have what was checked taken in."""
    form = AskForm(request.POST)
    with_similar = form.is_valid() and form.cleaned_data["with_similar"]
    found = manageable_intake(request.user, pk)
    if not actions.ask_import(by=request.user, intake=found, with_similar=with_similar):
        messages.info(request, _("Dit bestand was al overgenomen, of het kan niet meer."))
    return redirect("import-file", pk)


@never_cache
@require_POST
@gate(Permission.MANAGE)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back everything that came from a file."""
    if actions.undo_import(by=request.user, intake=manageable_intake(request.user, pk)):
        messages.success(request, _("Alles uit dit bestand staat nu in het archief."))
    else:
        messages.error(request, _("Terugdraaien kan niet meer: er is intussen iets aan veranderd."))
    return redirect("import-file", pk)


@never_cache
@require_safe
@gate(Permission.MANAGE)
def example(request: HttpRequest, ending: str) -> HttpResponse:
    """A file to begin with."""
    if ending not in FILES:
        raise Http404
    write, media_type = FILES[ending]
    headers = {"Content-Disposition": f'attachment; filename="{_("voorbeeld")}.{ending}"'}
    return HttpResponse(write(), content_type=media_type, headers=headers)


def _crumbs(found: Intake | None = None) -> list[dict]:
    start = {"name": _("Initiatieven invoeren"), "url": reverse("import")}
    return [{"name": _("Beheer"), "url": reverse("admin:index")}, start, *([{"name": found.name}] if found else [])]
