"""How an agreement was in each of its versions, and what changed with each, as far as who asks may see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from councils.models import Council, Organisation
from haarlem_wijken.ground.differences import Piece, pieces
from haarlem_wijken.ground.models import Person, Revision

from . import agreement_words
from .actions.history import columns, versions
from .models import Agreement, Meeting
from .seeing import Access

POINTS_AT = {  # columns of Agreement, and what their ids are of
    "owner_person": Person,
    "owner_council": Council,
    "owner_organisation": Organisation,
    "due_meeting": Meeting,
}


@dataclass(frozen=True)
class Change:
    """What was changed, by word."""

    label: str
    pieces: list[Piece]


@dataclass(frozen=True)
class Version:
    """`changes` are those since the version before it that may be seen; none of the first. `who` may be empty."""

    kept: Revision
    who: str
    was: Agreement
    changes: list[Change]


class Former:
    """The versions of `agreement`, the latest first. 5 queries at most, whatever their number.

    A version that was seen by fewer than see the agreement now stays hidden, and is compared with nothing.
    """

    def __init__(self, agreement: Agreement, access: Access):
        self.agreement, self.access = agreement, access

    @cached_property
    def _kept(self) -> list[Revision]:
        """Those that may be seen, the oldest first; one that was emptied when somebody was erased is left out."""
        found = versions(self.agreement).select_related("by__person")
        council = self.agreement.council_id
        seen = [one for one in found if one.values and self.access.may_see(council, one.values["visibility"])]
        return seen[::-1]

    @cached_property
    def versions(self) -> list[Version]:
        former: list[Version] = []
        for kept, was in zip(self._kept, _as_they_were(self.agreement, self._kept), strict=True):
            changes = list(_changes(former[-1].was, was, self.access)) if former else []
            former.append(Version(kept, self._who(kept), was, changes))
        return former[::-1]

    def _who(self, kept: Revision) -> str:
        person = getattr(kept.by, "person", None)
        return self.access.name_of(person, self.agreement.council_id) if person else ""


def _as_they_were(agreement: Agreement, kept: list[Revision]) -> Iterator[Agreement]:
    """An agreement for each version, which is in no table. 1 query for each kind that any points at."""
    found = {name: model.objects.in_bulk(_ids(kept, f"{name}_id")) for name, model in POINTS_AT.items()}
    for one in kept:
        was = Agreement(pk=agreement.pk, council=agreement.council, **columns(one))
        for name, rows in found.items():
            setattr(was, name, rows.get(getattr(was, f"{name}_id")))
        yield was


def _ids(kept: Iterable[Revision], column: str) -> set[int]:
    return {one.values[column] for one in kept} - {None}


def _changes(before: Agreement, after: Agreement, access: Access) -> Iterator[Change]:
    for (label, old), (_label, new) in zip(_said(before, access), _said(after, access), strict=True):
        if old != new:
            yield Change(label, pieces(old, new))


def _said(one: Agreement, access: Access) -> list[tuple[str, str]]:
    """(label, words) of everything that a version holds, but who helped."""
    return [
        (_("Wat"), one.text),
        (_("Toelichting"), one.explanation),
        (_("Soort"), one.get_kind_display()),
        (_("Stand"), one.get_state_display()),
        (_("Wie"), agreement_words.owner_words(one, access)),
        (_("Wanneer"), agreement_words.due_words(one) or one.due_words),
        (_("Wie dit mag zien"), str(one.get_visibility_display())),
        (_("Wat eruit kwam"), one.result),
    ]
