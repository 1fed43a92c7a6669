"""One council."""

from functools import partial

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.messages.receivers import is_silent
from haarlem_wijken.ground.prose.markdown import render as markdown
from haarlem_wijken.ground.town.atlas import atlas

from ..access import documents_of, seat_of
from ..documents.selection import documents_offer
from ..exchange.listed import told_by
from ..models import Council, Succession
from ..page.known import known
from ..presentation import Row, life, organisation, picture, playing
from ..receivers import KIND

DOCUMENTS = 5  # the newest; the list has them all
EXCHANGES = 10
CONTACT = ("city_contact__organisation", "city_contact__person")


@require_safe
@public
def council_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything that is known about one council. Names only of people who allow it."""
    kept = (
        Council.objects.with_areas()
        .select_related(*CONTACT)
        .prefetch_related("themes", "sources")
        .annotate(is_silent=is_silent(KIND))
    )
    council = get_object_or_404(kept, slug=slug)
    row = Row(council, atlas(request.public_version))
    links = list(
        Succession.objects.filter(Q(predecessor=council) | Q(successor=council))
        .select_related("predecessor", "successor")
        .order_by("pk")
    )
    before = [link.predecessor for link in links if link.successor_id == council.pk]
    after = [link.successor for link in links if link.predecessor_id == council.pk]
    mine = seat_of(request.user, council)
    seats = list(council.seats.on(timezone.localdate()).in_order().select_related("person"))
    context = {
        "row": row,
        "council": council,
        "before": before,
        "after": after,
        "others": Council.objects.sharing_areas_with(council, [other.pk for other in before + after]),
        "picture": picture(row),
        "life": life(council, before, after),
        "known": known(row, before, after),
        "seats": seats,
        "playing": playing(council),
        "description": markdown(council.description),
        "mine": mine,
        "can_be_claimed": not (seats or council.is_ended),
        "documents": documents_of(council, mine).newest_first().prefetch_related("document__versions")[:DOCUMENTS],
        "exchanges": partial(told_by, council, request.public_version, EXCHANGES),
        "offer": documents_offer(council),
        "structured": organisation(row, settings.SITE_URL),
        "crumbs": _crumbs(row),
        "canonical": council.get_absolute_url(),
    }
    return render(request, "councils/detail.html", context)


def _crumbs(row: Row) -> list[dict]:
    """Back to the list, and to those of its stadsdeel where there is one."""
    top = reverse("councils")
    heads = [{"name": head.name, "url": f"{top}?stadsdeel={head.slug}"} for head in row.heads if head and head.parent]
    return [{"name": _("Wijkraden"), "url": top}, *(heads if len(heads) == 1 else []), {"name": row.council.name}]
