"""What is linked with something: only links of which both ends may be seen, so that none tells of what is hidden."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Value

from haarlem_wijken.ground.caching.by_version import ByVersion

from ..models import AgreementCall, ObjectLink
from ..seeing import Access
from ..workflow import RELATION_BACK, Linkable, Relation
from . import of_meetings, of_others
from .end import End

Thing = tuple[str, int]
READERS = {  # kind: what may be seen of it, how one is shown, the column of its id
    Linkable.MEETING: (of_meetings.meetings, of_meetings.meeting_end, "pk"),
    Linkable.ITEM: (of_meetings.items, of_meetings.item_end, "pk"),
    Linkable.AGREEMENT: (of_meetings.agreements, of_meetings.agreement_end, "pk"),
    Linkable.RESOLUTION: (of_meetings.resolutions, of_meetings.resolution_end, "pk"),
    Linkable.INITIATIVE: (of_others.initiatives, of_others.initiative_end, "pk"),
    Linkable.CALL: (of_others.calls, of_others.call_end, "pk"),
    Linkable.COUNCIL: (of_others.councils, of_others.council_end, "pk"),
    Linkable.DOCUMENT: (of_others.documents, of_others.document_end, "document"),
}


@dataclass(frozen=True)
class Linked:
    """A link as one of its ends shows it: what that has to do with the other."""

    pk: int
    words: str
    end: End
    relation: Relation


def ends(access: Access, things: Iterable[Thing]) -> dict[Thing, End]:
    """Those of `things` that may be seen. 1 query for each kind among them."""
    ids: dict[str, set[int]] = defaultdict(set)
    for kind, pk in things:
        ids[kind].add(pk)
    found = [end for kind, wanted in ids.items() for end in _of_kind(Linkable(kind), wanted, access)]
    return {end.thing: end for end in found}


def links_of(access: Access, things: Iterable[Thing]) -> dict[Thing, list[Linked]]:
    """Of each of `things`, which `access` may see: what it is linked with. 1 query, and 1 for each kind there."""
    mine = set(things)
    links = list(ObjectLink.objects.at(*mine)) if mine else []
    seen = ends(access, {thing for link in links for thing in link.ends})
    found: dict[Thing, list[Linked]] = defaultdict(list)
    for link in links:
        source, target = link.ends
        if source in seen and target in seen:
            relation = Relation(link.relation)
            if source in mine:
                found[source].append(Linked(link.pk, str(relation.label), seen[target], relation))
            if target in mine:
                found[target].append(Linked(link.pk, str(RELATION_BACK[relation]), seen[source], relation))
    return found


def _everything() -> frozenset[Thing]:
    tied = AgreementCall.objects.annotate(call_kind=Value(Linkable.CALL.value), kind=Value(Linkable.AGREEMENT.value))
    calls, agreements = tied.values_list("call_kind", "call"), tied.values_list("kind", "agreement")
    froms, tos = (ObjectLink.objects.order_by().values_list(f"{at}_kind", f"{at}_id") for at in ("from", "to"))
    return frozenset(froms.union(tos, calls, agreements))


# All that is linked with something, whoever may see it: so that no page asks for links where there are none.
linked_things: ByVersion[frozenset[Thing]] = ByVersion(_everything)


def _of_kind(kind: Linkable, ids: set[int], access: Access) -> list[End]:
    if kind == Linkable.AREA:
        return [of_others.area_end(node) for node in of_others.areas(ids)]
    read, show, column = READERS[kind]
    return [show(one) for one in read(access).filter(**{f"{column}__in": ids})]
