"""Leafing through the inbox while it changes: what is decided meanwhile moves nothing to a page that was seen."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.selections.selection import Selection

from .inbox import state_of
from .marks import Mark

PER_PAGE = 25


@dataclass(frozen=True)
class Slice:
    """A stretch of a list: `first` is the number of its first, of `total`; `before` and `after` are addresses or ""."""

    items: list[Case]
    first: int
    total: int
    before: str
    after: str

    @property
    def last(self) -> int:
        return self.first + len(self.items) - 1


def slice_of(found: QuerySet[Case], selection: Selection) -> Slice:
    """The stretch that `selection` asks for: after a mark or before one. Nothing is skipped when what stands before it
    is decided meanwhile. 3 queries.
    """
    newest_first = state_of(selection) == "besloten"
    field = "decided_at" if newest_first else "place"
    after, before = selection.one("na"), selection.one("voor")
    if before:
        items = list(_beyond(found, field, before, later=newest_first).reverse()[:PER_PAGE])[::-1]
    else:
        items = list((_beyond(found, field, after, later=not newest_first) if after else found)[:PER_PAGE])
    if not items and (after or before):
        return slice_of(found, selection.less("na", "voor"))
    total = found.count()
    if not items:
        return Slice([], 0, total, "", "")
    marks = [Mark(getattr(one, field), one.pk) for one in (items[0], items[-1])]
    earlier = _beyond(found, field, marks[0], later=newest_first).count() if after or before else 0
    more = earlier + len(items) < total
    return Slice(
        items, earlier + 1, total,
        selection.query(drop=("na",), voor=str(marks[0])) if earlier else "",
        selection.query(drop=("voor",), na=str(marks[1])) if more else "",
    )  # fmt: skip


def _beyond(found: QuerySet[Case], field: str, mark: Mark, *, later: bool) -> QuerySet[Case]:
    way = "gt" if later else "lt"
    return found.filter(Q(**{f"{field}__{way}": mark.at}) | Q(**{field: mark.at, f"pk__{way}": mark.pk}))
