"""Gates: a call for help, and who answered it, are fetched through one of these."""

from django.http import Http404

from councils.access import seat_of
from councils.models import Council
from haarlem_wijken.ground.access import Permission, may, require
from haarlem_wijken.ground.post import read_signed

from ..models import HelpCall, Initiative, SignUp
from ..workflow import Ending


def readable_call(pk: int) -> HelpCall | None:
    """The call `pk` with its owner, 1 query; None for one that is not public any more. Raises Http404."""
    found = HelpCall.objects.for_list().filter(pk=pk).first()
    if found is None:
        raise Http404
    gone = found.ending == Ending.REMOVED or (found.initiative and found.initiative.archived_on)
    return None if gone else found


def call_to_manage(account, pk: int) -> HelpCall:
    """The call `pk` for who may manage it signed in: with a seat in its council, or a moderator. 2 queries.

    Everybody else is a stranger to who signed up. Raises Http404.
    """
    found = HelpCall.objects.for_list().filter(pk=pk).first()
    if found is None:
        raise Http404
    _require_owner(account, found.council)
    return found


def owner_to_ask_for(account, kind: str, slug: str) -> Initiative | Council:
    """The initiative or council (`kind`) for which `account` may place a call. Raises Http404."""
    rows = Council.objects.all() if kind == "council" else Initiative.objects.published()
    found = rows.filter(slug=slug).first()
    if found is None:
        raise Http404
    _require_owner(account, found if kind == "council" else None)
    return found


def _require_owner(account, council: Council | None) -> None:
    if may(account, Permission.MODERATE):
        return
    has_seat = council is not None and seat_of(account, council) is not None
    require(account, Permission.WRITE_FOR_COUNCIL, visible=False, has_seat=has_seat)


def linked_sign_up(purpose: str, token: str) -> SignUp | None:
    """Who answered a call, for who holds the mailed link; None for a link that is forged, replaced or forgotten."""
    told = read_signed(purpose, token)
    if told is None:
        return None
    pk, generation = told
    found = SignUp.objects.select_related("call__initiative", "call__council")
    return found.filter(pk=pk, link_generation=generation).first()
