"""Which cases an address of the inbox asks for."""

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from haarlem_wijken.ground.models import Account, Case, CaseState
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.models.case import DECISIONS
from haarlem_wijken.ground.queue.cases import FLAGS, KINDS
from haarlem_wijken.ground.selections.parameters import Choices, Flag, One, Text
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas

from .lines import cases
from .marks import MarkParam

STATES = {"wacht": CaseState.WAITING, "inzender": CaseState.CHANGES_REQUESTED, "besloten": None}
WAITING = "wacht"
FILTERS = ("q", "soort", "stadsdeel", "kenmerk", "laat", "mij")


def read(query: QueryDict, tree: Atlas) -> Selection:
    """What the address of the inbox asks for."""
    stadsdelen = {node.slug: node for node in tree.of_level(Level.STADSDEEL)}
    params = (
        One("stand", lambda chosen: STATES, lambda chosen: WAITING),
        Choices("soort", KINDS.get),
        Choices("stadsdeel", stadsdelen.get),
        Choices("kenmerk", FLAGS.get),
        Flag("laat"),
        Flag("mij"),
        Text("q", str),
        MarkParam("na"),
        MarkParam("voor"),
    )
    return Selection.read(params, query)


def state_of(selection: Selection) -> str:
    return next(iter(selection.values["stand"]), WAITING)


def is_filtered(selection: Selection) -> bool:
    return any(selection.values[name] for name in FILTERS)


def select(selection: Selection, account: Account) -> QuerySet[Case]:
    """The cases of a selection, in the order in which they want attention."""
    state, found = state_of(selection), cases()
    if state == "besloten":
        found = found.filter(state__in=DECISIONS).order_by("-decided_at", "-pk")
    else:
        found = found.filter(state=STATES[state]).in_order()
    if kinds := selection.values["soort"]:
        found = found.filter(kind__in=kinds)
    if places := selection["stadsdeel"]:
        found = found.filter(area__in=frozenset().union(*(place.descendant_ids for place in places)))
    if flags := selection.values["kenmerk"]:
        found = found.filter(flags__overlap=list(flags))
    if selection["laat"] and state == WAITING:
        found = found.filter(due_at__lt=timezone.now())
    if selection["mij"]:
        found = found.filter(decided_by=account) if state != WAITING else found.filter(_mine(account))
    if text := selection.one("q"):
        found = found.filter(pk__in=_called(text))
    return found


def _called(text: str) -> set[int]:
    """Ids of the cases in whose name `text` stands. 1 query: the list and its count would each look through all."""
    first, *others = (kind.titled(text) for kind in KINDS.values())
    return {row["case_id"] for row in first.union(*others)}


def _mine(account: Account) -> Q:
    """Handed over to `account`, or looked at by it now."""
    return Q(given_to=account) | Q(claimed_by=account, claimed_until__gt=timezone.now())
