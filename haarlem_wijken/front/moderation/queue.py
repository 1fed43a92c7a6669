"""What stands before and after a case, in the selection of the inbox that a moderator works through."""

from django.db.models import Q
from django.utils import timezone

from haarlem_wijken.ground.models import Account, Case, CaseState
from haarlem_wijken.ground.selections.selection import Selection

from .inbox import select
from .lines import Line, cases, lines

AFTER = 8  # cases shown beside the desk


def carried(selection: Selection) -> str:
    """The query string that takes a selection of what waits from page to page."""
    return selection.query(drop=("stand", "na", "voor"))


def beside(found: Case, selection: Selection, account: Account) -> list[Case]:
    """The one that waits just longer, and those after it. 2 queries."""
    waiting = _waiting(selection, account).exclude(pk=found.pk)
    if found.state != CaseState.WAITING:
        return list(waiting[:AFTER])
    later = _later(found)
    return [*waiting.exclude(later).reverse()[:1], *waiting.filter(later)[:AFTER]]


def in_order(queue: list[Line]) -> list[Line]:
    return sorted(queue, key=lambda line: line.case.place_in_queue)


def step(queue: list[Line], found: Case, *, back: bool) -> Line | None:
    """The neighbour of `found` in the queue, or None."""
    if found.state != CaseState.WAITING:
        return None if back else next(iter(queue), None)
    return next((line for line in queue if (line.case.place_in_queue < found.place_in_queue) == back), None)


def next_case(found: Case, selection: Selection, account: Account) -> Case | None:
    """What to do after `found`: the next that no colleague has in hand, else the first. At most 2 queries."""
    free = Q(claimed_by=None) | Q(claimed_by=account) | Q(claimed_until__lt=timezone.now())
    open_ones = _waiting(selection, account).filter(free, Q(given_to=None) | Q(given_to=account)).exclude(pk=found.pk)
    after = open_ones.filter(_later(found)).first() if found.waiting_since else None
    return after or open_ones.first()


def just_decided(pk: str, account: Account) -> Line | None:
    """The case that `account` decided just before this page, as long as it can be taken back. 2 queries, if asked."""
    if not (pk.isascii() and pk.isdecimal()):
        return None
    [*found] = lines(cases().filter(pk=int(pk[:9]), decided_by=account))
    return next((line for line in found if line.undo_minutes), None)


def _waiting(selection: Selection, account: Account):
    return select(selection.less("stand"), account)


def _later(found: Case) -> Q:
    place, pk = found.place_in_queue
    return Q(place__gt=place) | Q(place=place, pk__gt=pk)
