"""How an agreement or a decision was in each of its versions, and what changed, as far as who asks may see."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from councils.models import Council, Organisation
from haarlem_wijken.ground.models import Person, Revision
from haarlem_wijken.ground.prose.differences import Piece, pieces

from ..actions.agreements.history import columns, restorable, versions
from ..actions.agreements.resolutions import KEPT_OF_RESOLUTION
from ..actions.stale import changed
from ..models import Agreement, Meeting, Resolution
from ..seeing import Access
from . import words as agreement_words

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
    """`changes` are those since the version before it that may be seen; none of the first. `who` may be empty, and so
    may `why`: what was said of it. `differs`: putting it back would change something.
    """

    kept: Revision
    who: str
    was: Agreement | Resolution
    changes: list[Change]
    why: str = ""
    differs: bool = False


class Versions:
    """The versions of `thing`, the latest first. What it says in each, a subclass tells.

    A version that was seen by fewer than see the thing now stays hidden, and is compared with nothing.
    """

    def __init__(self, thing: Agreement | Resolution, access: Access):
        self.thing, self.access = thing, access

    def as_they_were(self, kept: list[Revision]) -> Iterator:
        """A row for each, which is in no table."""
        raise NotImplementedError

    def said(self, was) -> list[tuple[str, str]]:
        """(label, words) of what a version holds."""
        raise NotImplementedError

    def differs(self, kept: Revision) -> bool:
        """Whether putting it back would change something; not where none can be."""
        return False

    @cached_property
    def _kept(self) -> list[Revision]:
        """Those that may be seen, the oldest first; one that was emptied when somebody was erased is left out."""
        found = versions(self.thing).select_related("by__person")
        council = self.thing.council_id
        seen = [one for one in found if one.values and self.access.may_see(council, one.values["visibility"])]
        return seen[::-1]

    @cached_property
    def versions(self) -> list[Version]:
        former: list[Version] = []
        for kept, was in zip(self._kept, self.as_they_were(self._kept), strict=True):
            changes = list(self._changes(former[-1].was, was)) if former else []
            why = kept.values.get("why", "")
            former.append(Version(kept, self._who(kept), was, changes, why, self.differs(kept)))
        return former[::-1]

    @property
    def any_differs(self) -> bool:
        return any(one.differs for one in self.versions)

    def _changes(self, before, after) -> Iterator[Change]:
        for (label, old), (_label, new) in zip(self.said(before), self.said(after), strict=True):
            if old != new:
                yield Change(label, pieces(old, new))

    def _who(self, kept: Revision) -> str:
        person = getattr(kept.by, "person", None)
        return self.access.name_of(person, self.thing.council_id) if person else ""


class Former(Versions):
    """Those of an agreement. 5 queries at most, whatever their number."""

    def as_they_were(self, kept: list[Revision]) -> Iterator[Agreement]:
        """1 query for each kind that any points at."""
        found = {name: model.objects.in_bulk(_ids(kept, f"{name}_id")) for name, model in POINTS_AT.items()}
        for one in kept:
            was = Agreement(pk=self.thing.pk, council=self.thing.council, **columns(one))
            for name, rows in found.items():
                setattr(was, name, rows.get(getattr(was, f"{name}_id")))
            yield was

    def differs(self, kept: Revision) -> bool:
        return bool(changed(self.thing, restorable(kept)))

    def said(self, was: Agreement) -> list[tuple[str, str]]:
        """Everything but who helped."""
        return [
            (_("Wat"), was.text),
            (_("Toelichting"), was.explanation),
            (_("Soort"), was.get_kind_display()),
            (_("Stand"), was.get_state_display()),
            (_("Wie"), agreement_words.owner_words(was, self.access)),
            (_("Wanneer"), agreement_words.due_words(was) or was.due_words),
            (_("Wie dit mag zien"), str(was.get_visibility_display())),
            (_("Wat eruit kwam"), was.result),
        ]


class FormerResolution(Versions):
    """Those of a decision. 3 queries at most, whatever their number."""

    def as_they_were(self, kept: list[Revision]) -> Iterator[Resolution]:
        """1 query where others came in its place."""
        others = Resolution.objects.visible_to(self.access).in_bulk(_ids(kept, "superseded_by_id"))
        for one in kept:
            was = Resolution(pk=self.thing.pk, **columns(one, Resolution, KEPT_OF_RESOLUTION))
            was.superseded_by = others.get(was.superseded_by_id)
            yield was

    def said(self, was: Resolution) -> list[tuple[str, str]]:
        return [
            (_("Besluit"), was.text),
            (_("Motivering"), was.motivation),
            (_("Opnieuw bekijken"), date_format(was.review_on, "j F Y") if was.review_on else ""),
            (_("Stand"), str(was.get_state_display())),
            (_("In de plaats kwam"), str(was.superseded_by or "")),
            (_("Wie dit mag zien"), str(was.get_visibility_display())),
        ]


def _ids(kept: Iterable[Revision], column: str) -> set[int]:
    return {one.values[column] for one in kept} - {None}
