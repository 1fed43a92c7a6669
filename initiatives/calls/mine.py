"""The calls for help that somebody manages, and those they answered: for their own page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from haarlem_wijken.ground.town.atlas import atlas

from ..models import HelpCall, Proposal, SignUp
from ..workflow import COUNTING
from .presentation import CallRow

MOST = 30


@dataclass(frozen=True)
class OwnSignUp:
    """What somebody answered, and the call as it stands."""

    sign_up: SignUp
    row: CallRow


def own_calls(account, councils: Iterable[int]) -> list[CallRow]:
    """Of the councils in which `account` has a seat (their ids) and of what it organises, the newest first; 1 query."""
    mine = Q(council__in=list(councils)) | Q(initiative__in=_organised(account).values("initiative"))
    return _rows(HelpCall.objects.public().filter(mine).for_list().order_by("-pk")[:MOST])


def own_sign_ups(account) -> list[OwnSignUp]:
    """Where `account` helps or waits, the newest first: as long as we keep it. 2 queries."""
    found = list(_sign_ups_of(account).order_by("-pk")[:MOST])
    calls = HelpCall.objects.public().for_list().filter(pk__in=[one.call_id for one in found])
    rows = {row.call.pk: row for row in _rows(calls)}
    return [OwnSignUp(one, rows[one.call_id]) for one in found if one.call_id in rows]


def own_sign_up(account, pk: int) -> SignUp:
    """One of those. Raises Http404."""
    found = _sign_ups_of(account).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def proposal_of_call(account, call: HelpCall) -> Proposal | None:
    """By whose link `account` manages a call of an initiative; None when it does not organise that."""
    return _organised(account).filter(initiative=call.initiative_id).order_by("-pk").first()


def _organised(account):
    return Proposal.objects.of_organisers().filter(email=account.email, confirmed_at__isnull=False)


def _sign_ups_of(account):
    return SignUp.objects.filter(email=account.email, state__in=COUNTING)


def _rows(calls: Iterable[HelpCall]) -> list[CallRow]:
    tree, today = atlas.latest(), timezone.localdate()
    return [CallRow(call, tree, today) for call in calls]
