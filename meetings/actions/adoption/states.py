"""How minutes go from one state to the next."""

from django.db.models import Q

from ...models import Minutes
from ...workflow import MINUTES_MOVES, MinutesState
from ..stale import Stale, write


def move(minutes: Minutes, state: MinutesState, by, *, reason: str = "", **values) -> None:
    """Bring minutes to the next state. Raises Stale when that may not follow, or somebody was first."""
    if state not in MINUTES_MOVES[MinutesState(minutes.state)]:
        raise Stale(minutes)
    only_if = Q(state=minutes.state)
    write(minutes, f"minutes.{state}", by=by, reason=reason, only_if=only_if, state=state, **values)
