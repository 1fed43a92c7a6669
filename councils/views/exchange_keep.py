"""What members do with the lessons, questions and offers of their council."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from haarlem_wijken.ground.prose.differences import pieces

from .. import actions
from ..access import council_to_write, exchange_to_change
from ..exchange.presentation import ExchangeRow
from ..forms import ExchangeForm
from ..models import Exchange, ExchangeKind
from .keep import SAVED
from .member import crumbs, for_members

with_form = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@for_members
def exchange_list(request: HttpRequest, slug: str) -> HttpResponse:
    """All of this council: what holds, what is over, and what a moderator took away."""
    council = council_to_write(request.user, slug)
    today, found = timezone.localdate(), council.exchanges.newest_first().select_related("theme")
    rows = [ExchangeRow(one, today) for one in found.filter(removed_at=None)]
    context = {
        "council": council,
        "rows": rows,
        "taken_away": found.exclude(taken_away=""),
        "crumbs": crumbs(council, _("Leren van elkaar")),
    }
    return render(request, "councils/keep/exchanges.html", context)


@with_form
@for_members
def exchange_add(request: HttpRequest, slug: str) -> HttpResponse:
    """A new one; `soort` in the address says which kind is meant."""
    council = council_to_write(request.user, slug)
    kind = request.GET.get("soort")
    form = ExchangeForm(request.POST or None, initial={"kind": kind if kind in ExchangeKind.values else ""})
    if request.method == "POST" and form.is_valid():
        made = actions.share_exchange(council=council, by=request.user, **form.given())
        messages.success(request, _("Het staat op de site. Iedereen kan het nu lezen."))
        return redirect(made.get_absolute_url() + SAVED)
    context = {"council": council, "form": form, "crumbs": crumbs(council, _("Leren van elkaar"))}
    return render(request, "councils/keep/exchange.html", context)


@with_form
@for_members
def exchange_change(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Other words. Who was later than another is told so and sees both texts; what they typed stays."""
    found, status = exchange_to_change(request.user, slug, pk), 200
    form = ExchangeForm.of(found)
    if request.method == "POST":
        form = ExchangeForm(request.POST, initial=ExchangeForm.of(found).initial)
        if form.is_valid():
            if _changed(request, found, form):
                return redirect(found)
            status = 409
    context = {
        "council": found.council,
        "exchange": found,
        "form": form,
        "crumbs": crumbs(found.council, _("Leren van elkaar")),
    }
    return render(request, "councils/keep/exchange.html", context, status=status)


@require_POST
@for_members
def exchange_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """It is over."""
    found = exchange_to_change(request.user, slug, pk)
    if actions.end_exchange(exchange=found, by=request.user):
        messages.success(request, _("“%(title)s” is voorbij. Het staat niet meer bij wat nu geldt.") % vars(found))
    return redirect("council-exchanges", slug)


@require_POST
@for_members
def exchange_reopen(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """It holds again."""
    found = exchange_to_change(request.user, slug, pk)
    if actions.reopen_exchange(exchange=found, by=request.user):
        messages.success(request, _("“%(title)s” geldt weer.") % vars(found))
    return redirect("council-exchanges", slug)


@require_POST
@for_members
def exchange_remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take it from the lists, with the way back."""
    found = exchange_to_change(request.user, slug, pk)
    actions.remove_exchange(exchange=found, by=request.user)
    return render(request, "councils/keep/exchange_removed.html", {"council": found.council, "exchange": found})


@require_POST
@for_members
def exchange_restore(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Put back what was taken away."""
    found = exchange_to_change(request.user, slug, pk, removed=True)
    if actions.restore_exchange(exchange=found, by=request.user):
        messages.success(request, _("Het staat er weer."))
    return redirect("council-exchanges", slug)


def _changed(request: HttpRequest, found: Exchange, form: ExchangeForm) -> bool:
    """Whether it was written; where somebody was first, the form says so and holds their version number."""
    try:
        actions.change_exchange(
            exchange=found, base_version=form.cleaned_data["version"] or 0, by=request.user, **form.given()
        )
    except actions.ExchangeChanged:
        form.data = form.data.copy()
        form.data["version"] = found.version
        _tell_late(found, form)
        return False
    except ValidationError as fault:
        form.add_error(None, fault)
        return False
    messages.success(request, _("Bewaard."))
    return True


def _tell_late(found: Exchange, form: ExchangeForm) -> None:
    """That somebody was first, and how the text differs from theirs (`form.differs`)."""
    form.differs = pieces(found.text, mine) if (mine := form.cleaned_data["text"]) != found.text else []
    form.add_error(
        None,
        _("Iemand heeft dit intussen veranderd. Het heet nu “%(title)s”. Bewaar opnieuw als jouw tekst klopt.")
        % {"title": found.title},
    )
    if form.differs:
        form.add_error(None, _("Ook de tekst is veranderd. Hierboven lees je wat er nu staat."))
