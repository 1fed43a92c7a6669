"""What only moderators see: what this sender sent in before, and what waits that looks like it."""

from datetime import datetime
from typing import NamedTuple

from haarlem_wijken.ground.models import CaseState

from ..models import Proposal
from ..proposals.resembling import waiting_alike
from ..proposals.values import Values

MOST, ALIKE = 6, 4


class Sent(NamedTuple):
    """Something else that was sent in: its case, what it is called, what became of it, when it came."""

    case_id: int
    title: str
    state: str
    at: datetime


class Before(NamedTuple):
    """The newest of what a sender sent in, and how many there are."""

    newest: list[Sent]
    total: int


def sent_before(proposal: Proposal) -> Before:
    """What came from the same address, as far as that was confirmed: anybody can type an address. 2 queries."""
    same = Proposal.objects.filter(email__iexact=proposal.email, confirmed_at__isnull=False).exclude(email="")
    found = same.exclude(pk=proposal.pk).select_related("case", "initiative").order_by("-pk")
    return Before([_sent(one) for one in found[:MOST]], found.count())


def waiting_beside(proposal: Proposal, values: Values) -> list[Sent]:
    """New ones that wait and look like it, or lie beside it. 1 query, none once it is decided."""
    if proposal.case.state != CaseState.WAITING:
        return []
    found = waiting_alike(values).exclude(pk=proposal.pk).select_related("case", "initiative")
    return [_sent(one) for one in found[:ALIKE]]


def _sent(one: Proposal) -> Sent:
    title = one.values.get("title") or str(one.initiative or "")
    return Sent(one.case_id, title, CaseState(one.case.state).label, one.confirmed_at or one.created_at)
