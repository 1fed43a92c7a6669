"""What meetings tell of a thing on its own page: what it is linked with, and the agreement that a call came of."""

from collections import defaultdict
from collections.abc import Collection

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haarlem_wijken.ground.beside import Entry, Told

from ..access import access_of
from ..models import AgreementCall
from ..seeing import Access
from ..workflow import Linkable
from .end import End
from .of_meetings import agreement_end
from .reading import Thing, linked_things, links_of


def beside(request: HttpRequest, kind: str, ids: Collection[int]) -> dict[int, Told]:
    """No query for things that nothing is linked with, but who is signed in is asked for their seats."""
    if kind not in Linkable.values:
        return {}
    access, things = access_of(request), {(kind, pk) for pk in ids}
    linked = things & linked_things(getattr(request, "public_version", None))
    entries = _entries(access, kind, linked)
    found = {pk: Told(_("In bijeenkomsten"), entries.get(pk, []), _ways(access, kind, pk)) for pk in ids}
    return {pk: told for pk, told in found.items() if told.entries or told.ways}


def _ways(access: Access, kind: str, pk: int) -> list[tuple[str, str]]:
    words = _("Koppel aan een bijeenkomst of afspraak")
    return [(words, reverse("link-make", args=[kind, pk]))] if access.seats else []


def _entries(access: Access, kind: str, linked: set[Thing]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = defaultdict(list)
    if kind == Linkable.CALL and linked:
        for one in AgreementCall.objects.filter(call__in=[pk for _kind, pk in linked]).visible_to(access):
            agreement = one.agreement
            trail = reverse("agreement-trail", args=[agreement.council.slug, agreement.number])
            found[one.call_id] += [
                _entry(_("komt voort uit afspraak"), agreement_end(agreement)),
                Entry("", _("Van zin tot straat: wat ervan kwam"), trail, get_language()),
            ]
    for (_kind, pk), links in links_of(access, linked).items():
        found[pk] += [_entry(one.words, one.end) for one in links]
    return found


def _entry(words: str, end: End) -> Entry:
    return Entry(words, end.title, end.url, end.language, ", ".join(filter(None, [str(end.kind.label), end.about])))
