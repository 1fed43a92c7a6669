"""Which documents of a council a query string selects: for their page and their feed."""

from django.db.models import Count
from django.http import QueryDict
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import DocumentKind
from haarlem_wijken.ground.outputs.offer import Offer, offer
from haarlem_wijken.ground.selections.parameters import Choices, Page
from haarlem_wijken.ground.selections.selection import Selection

from ..access import documents_of
from ..models import Council, Seat


def read(query: QueryDict, *, strict: bool = False) -> Selection:
    """Raises BadSelection for the first unknown name or value when `strict`."""
    kinds = {kind.value: kind for kind in DocumentKind}
    return Selection.read((Choices("soort", kinds.get), Page("pagina")), query, strict=strict)


def select(selection: Selection, council: Council, seat: Seat | None):
    """Of those that may be read with this seat in it, or without any: those of the chosen kinds, the newest first."""
    found = documents_of(council, seat).newest_first()
    return found.filter(document__kind__in=selection["soort"]) if selection["soort"] else found


def kinds_of(council: Council, seat: Seat | None) -> list[tuple[str, str, int]]:
    """(value, label, how many) of each kind there is among those that may be read, in the order of kinds. 1 query."""
    counted = documents_of(council, seat).order_by().values_list("document__kind").annotate(n=Count("pk"))
    have = dict(counted)
    return [(kind.value, kind.label, have[kind.value]) for kind in DocumentKind if kind.value in have]


def documents_offer(council: Council, query: str = "") -> Offer:
    """The feed of what everybody may read; `query` is canonical, with its `?`, or empty."""
    title = _("Stukken van %(name)s") % {"name": council.name}
    return offer("council-documents", ("atom",), query, title, args=[council.slug])
