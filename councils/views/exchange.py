"""What councils learn from each other: the list, a page of each, and what a moderator does."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseGone
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.access import Permission, gate, may
from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.selections.page_or_part import page_or_part
from haarlem_wijken.ground.selections.tidy import tidy
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .. import actions
from ..access import exchange_to_moderate, readable_exchange, seat_of, seats_of
from ..exchange.overview import ExchangeOverview
from ..exchange.presentation import ExchangeRow
from ..exchange.selection import read
from ..forms import TakeAwayForm

ENDINGS = ("csv", "atom")


@require_safe
@tidy
@public
def exchanges(request: HttpRequest) -> HttpResponse:
    """List and filters; only the part that changes when htmx asks for it."""
    n = request.public_version
    tree, palette = atlas(n), themes(n)
    overview = ExchangeOverview(read(request.GET, tree, palette), tree, palette, n)
    files = offer("exchanges", ENDINGS, overview.selection.query(drop=("pagina",)), str(overview.title))
    seats = list(seats_of(request.user)) if request.user.is_authenticated else []
    return page_or_part(request, "councils/exchange/list.html", overview, offer=files, seats=seats)


@require_safe
@public
def exchange(request: HttpRequest, pk: int) -> HttpResponse:
    """One lesson, question or offer, and whom to ask more."""
    found = readable_exchange(pk)
    if found.removed_at:
        return HttpResponseGone()
    row = ExchangeRow(found, timezone.localdate())
    context = {
        "row": row,
        "exchange": found,
        "mine": seat_of(request.user, found.council),
        "moderates": may(request.user, Permission.MODERATE),
        "canonical": found.get_absolute_url(),
        "crumbs": [
            {"name": _("Wijkraden"), "url": reverse("councils")},
            {"name": _("Leren van elkaar"), "url": reverse("exchanges")},
            {"name": found.title},
        ],
    }
    return render(request, "councils/exchange/detail.html", context)


@never_cache
@gate(Permission.MODERATE)
@require_http_methods(["GET", "HEAD", "POST"])
def exchange_take_away(request: HttpRequest, pk: int) -> HttpResponse:
    """A moderator takes it away with a reason, or gives it back."""
    found = exchange_to_moderate(pk)
    if request.POST.get("act") == "give-back":
        if actions.give_back_exchange(exchange=found, by=request.user):
            messages.success(request, _("Het staat er weer."))
        return redirect(found)
    form = TakeAwayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.take_away_exchange(exchange=found, by=request.user, why=form.cleaned_data["why"])
        return redirect("exchange-take-away", pk)
    return render(request, "councils/exchange/take_away.html", {"exchange": found, "form": form})
