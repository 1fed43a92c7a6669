"""Where a new item stands on an agenda, so that nobody has to move it: questions and closing stay last."""

from django.db.models import F

from councils.models import Council

from ..models import AgendaItem, Meeting
from ..workflow import ItemKind

LAST = (ItemKind.ROUND, ItemKind.CLOSING)


def make_room(kind: str, *, council: Council, meeting: Meeting | None) -> int:
    """The position for an item of this kind; what stands there and after it moves up one.

    Minutes to adopt come after the opening, other things before the questions and the closing at the end, those
    themselves last. In the backlog all is added at the end. 1 query, and 1 where something moves. The caller holds
    the agenda.
    """
    beside = AgendaItem.objects.filter(council=council, meeting=meeting)
    standing = list(beside.values_list("position", "kind"))
    index = _index(kind, [kind for _position, kind in standing]) if meeting else len(standing)
    if index == len(standing):
        return standing[-1][0] + 1 if standing else 1
    place = standing[index][0]
    beside.filter(position__gte=place).update(position=F("position") + 1)
    return place


def _index(kind: str, kinds: list[str]) -> int:
    if kind == ItemKind.ADOPT_MINUTES:
        return next((index for index, one in enumerate(kinds) if one != ItemKind.OPENING), len(kinds))
    if kind in LAST:
        return len(kinds)
    return next((index + 1 for index, one in reversed(list(enumerate(kinds))) if one not in LAST), 0)
