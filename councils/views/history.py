"""Earlier versions of a council's page: which there are, how two differ, and going back to one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from .. import actions
from ..access import council_to_write
from ..actions import Clash
from ..page.history import differences, lines
from .member import crumbs, for_members

PER_PAGE = 20


@require_safe
@for_members
def history(request: HttpRequest, slug: str) -> HttpResponse:
    """Every version, the newest first."""
    council = council_to_write(request.user, slug)
    kept = actions.versions(council).select_related("by__person")
    page = Paginator(kept, PER_PAGE).get_page(request.GET.get("pagina"))
    shown = list(page)
    before = actions.versions(council).filter(version__lt=shown[-1].version).first() if shown else None
    context = {
        "council": council,
        "page": page,
        "lines": lines(shown, before),
        "crumbs": crumbs(council, _("Geschiedenis")),
    }
    return render(request, "councils/keep/history.html", context)


@require_safe
@for_members
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One version beside the one before it, or beside what is there now (`met=nu`)."""
    council = council_to_write(request.user, slug)
    kept = actions.versions(council).select_related("by__person")
    chosen = get_object_or_404(kept, version=number)
    with_now = request.GET.get("met") == "nu"
    other = kept.first() if with_now else kept.filter(version__lt=number).first()
    found = differences(*((chosen, other) if with_now else (other, chosen))) if other else []
    context = {
        "council": council, "chosen": chosen, "other": other, "with_now": with_now, "differences": found,
        "newest": council.version, "crumbs": crumbs(council, _("Versie %(n)s") % {"n": number}),
    }  # fmt: skip
    return render(request, "councils/keep/version.html", context)


@require_POST
@for_members
def restore(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Have the page say again what it said then. The facts of the council stay as they are."""
    council = council_to_write(request.user, slug)
    base = request.POST.get("version", "")
    try:
        changed = actions.restore_page(
            council=council, version=number, base_version=int(base) if base.isdecimal() else 0, by=request.user
        )
    except LookupError as missing:
        raise Http404 from missing
    except Clash:
        messages.error(request, _("Iemand heeft de pagina intussen veranderd. Kijk eerst wat er nu staat."))
        return redirect(reverse("council-version", args=[slug, number]) + "?met=nu")
    words = _("De pagina zegt weer wat er in versie %(n)s stond.") if changed else _("Dat staat er nu al.")
    messages.success(request, words % {"n": number} if changed else words)
    return redirect("council-history", slug)
