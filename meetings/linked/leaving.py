"""What is still open with somebody whose seat ends: told where it is ended, so that it is handed on in time."""

from collections.abc import Collection

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from councils.models import Seat
from haarlem_wijken.ground.beside import Entry, Told

from ..access import access_of
from ..agreements.words import due_words, no_date
from ..models import Agreement

SEAT = "zetel"


def leaving(request: HttpRequest, kind: str, ids: Collection[int]) -> dict[int, Told]:
    """Each leads to where it is given to somebody else. 2 queries and what agreements need."""
    if kind != SEAT:
        return {}
    found = {}
    for seat in Seat.objects.filter(pk__in=ids).select_related("person"):
        mine = Agreement.objects.visible_to(access_of(request)).asking().owned_by(seat.person)
        entries = [_entry(one) for one in mine.filter(council=seat.council_id).for_list().in_order()]
        if entries:
            found[seat.pk] = Told(_("Geef eerst door wat nog open staat"), entries)
    return found


def _entry(one: Agreement) -> Entry:
    url = reverse("agreement-change", args=[one.council.slug, one.number])
    return Entry("", one.text, url, about=f"{one.number}, {due_words(one) or no_date(one)}")
