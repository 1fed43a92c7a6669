"""What all acts of moderators on what is published have in common: one of two wins, it is on record, it can go back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, Letter, PublicVersion, Revision, SlugHistory
from haarlem_wijken.ground.models.case import UNDO

from ..models import Act, ActKind, Initiative
from ..organisers import Organiser, addresses
from ..proposals.values import Values, units_in
from .impartial import OwnProposal, is_one_of_more
from .moving import move_back
from .versions import history, keep_version, row_of, write_version
from .versions import put_back as write_back


class ChangedMeanwhile(Exception):
    """Somebody was first: the initiative is no more as it was read. `.initiative` is how it is now."""

    def __init__(self, initiative: Initiative):
        super().__init__(str(initiative.pk))
        self.initiative = initiative


class TooLate(Exception):
    """It cannot be taken back any more: a letter went, or something was built on it."""


@dataclass(frozen=True)
class Said:
    """What a moderator adds: `reason` for the record, `words` for the letter; `tell` is false for no letter."""

    reason: str = ""
    words: str = ""
    tell: bool = True


@dataclass
class Doing:
    """An act while it is done. `rows`: per initiative the columns as they were; `moved`: what else an undo needs."""

    by: Any
    kind: ActKind
    said: Said
    rows: dict[int, dict] = field(default_factory=dict)
    moved: dict[str, Any] = field(default_factory=dict)
    letters: list[tuple[str, Organiser, dict]] = field(default_factory=list)

    def change(self, row: Initiative, verb: str, **columns) -> None:
        """Write columns of one initiative, and remember what they were. What is remembered first stays remembered."""
        before = {name: _as_json(getattr(row, name)) for name in columns}
        change(row, verb, by=self.by, reason=self.said.reason, **columns)
        known = self._known(row)
        known["before"] = before | known["before"]

    def write(self, row: Initiative, verb: str, values: Values) -> None:
        """Write units of one initiative. Raises ValidationError and OutsideHaarlem."""
        before = row_of(row)
        keep_version(row)
        write_version(row, values)
        keep_version(row, by=self.by)
        AuditEvent.record(verb, row, by=self.by, reason=self.said.reason, fields=units_in(values))
        self._known(row).setdefault("row", before)

    def _known(self, row: Initiative) -> dict:
        known = self.rows.setdefault(row.pk, {"before": {}})
        known["made"] = row.version
        return known

    def tell(self, template: str, organiser: Organiser, context: dict) -> None:
        if self.said.tell:
            self.letters.append((template, organiser, context))

    def done(self) -> Act:
        """Write the act, what its undo needs, and its letters; the last statement raises the public version."""
        act = Act.objects.create(kind=self.kind, by=self.by, initiative_ids=sorted(self.rows))
        Revision.keep(act, {"rows": self.rows, "moved": self.moved}, by=self.by)
        for number, (template, organiser, context) in enumerate(self.letters):
            key = f"act-{act.pk}-{number}"
            post.queue(
                template, to=organiser.email, key=key, context=context, language=organiser.language,
                not_before=act.at + UNDO,
            )  # fmt: skip
            act.letters.append(key)
        act.save(update_fields=["letters"])
        PublicVersion.raise_()
        return act


def take(by, *initiatives: Initiative) -> list[Initiative]:
    """The rows under lock, as long as they are as they were read (`version`), and not `by`'s own.

    In the order of their ids, so that two who take the same never wait for each other. Raises ChangedMeanwhile and
    OwnProposal.
    """
    locked = Initiative.objects.select_for_update().filter(pk__in=[one.pk for one in initiatives]).order_by("pk")
    rows = {row.pk: row for row in locked}
    for one in initiatives:
        if rows[one.pk].version != one.version:
            raise ChangedMeanwhile(rows[one.pk])
    refuse_own(by, rows.values())
    return [rows[one.pk] for one in initiatives]


def refuse_own(by, initiatives: Iterable[Initiative]) -> None:
    """Raises OwnProposal where somebody else can do it; else it is on record that it is one's own."""
    if is_organiser(by, initiatives):
        if is_one_of_more(by):
            raise OwnProposal
        for one in initiatives:
            AuditEvent.record("initiative.own", one, by=by)


def is_organiser(by, initiatives: Iterable[Initiative]) -> bool:
    """Whether `by` organises one of them. 1 query."""
    return by is not None and by.email.lower() in addresses(initiatives)


def may_act(by, initiatives: Iterable[Initiative]) -> bool:
    """Not on one's own, unless nobody else could. At most 2 queries."""
    return not is_organiser(by, initiatives) or not is_one_of_more(by)


def change(row: Initiative, verb: str, *, by=None, reason: str = "", **columns) -> None:
    """Write columns of a row that is locked as its next version, on record."""
    keep_version(row)
    for name, value in columns.items():
        setattr(row, name, value)
    row.version += 1
    row.save(update_fields=[*columns, "version"])
    keep_version(row, by=by)
    AuditEvent.record(verb, row, by=by, reason=reason, fields=sorted(columns))


@transaction.atomic
def undo_act(*, by, act: Act) -> list[Initiative]:
    """Take an act back as one; gives what was left as it is, because somebody changed it since.

    Only everything of a sender is put back in part; else raises TooLate when it is too late, or something was built
    on it, and OwnProposal. What went back is published with the words it has now.
    """
    now = timezone.now()
    if not act.can_be_undone(now) or not Act.objects.to_undo(act).update(undone_at=now, undone_by=by):
        raise TooLate
    kept = history(act).get().values
    rows = Initiative.objects.select_for_update().filter(pk__in=act.initiative_ids).order_by("pk")
    rows = {str(row.pk): row for row in rows}
    refuse_own(by, rows.values())
    changed = [row for pk, row in rows.items() if row.version != kept["rows"][pk]["made"]]
    gone = [key for key in act.letters if not post.cancel(key)]
    if act.kind != ActKind.HIDE_SENDER and (changed or gone):
        raise TooLate
    put_back = [row for row in rows.values() if row not in changed]
    for row in put_back:
        was = kept["rows"][str(row.pk)]
        if "row" in was:
            write_back(row, was["row"])
        if "slug" in was["before"]:
            SlugHistory.keep(row, row.slug)  # somebody may have it already
        change(row, "initiative.undone", by=by, reason=f"act {act.pk}", **was["before"])
    move_back(kept["moved"])
    if gone and put_back:
        _tell_back(gone, put_back)
    AuditEvent.record("act.undone", act, by=by)
    PublicVersion.raise_()
    return changed


def _tell_back(gone: list[str], put_back: list[Initiative]) -> None:
    """Who heard that everything was taken away, hears that it is back. An old letter has no address any more."""
    for letter in Letter.objects.filter(key__in=gone).exclude(to=""):
        context = letter.context | {
            "kind": str(ActKind.BRING_BACK), "words": "", "titles": [row.title for row in put_back],
            "title": put_back[0].title, "slug": put_back[0].slug,
        }  # fmt: skip
        post.queue(letter.template, to=letter.to, key=f"{letter.key}-back", context=context, language=letter.language)


def _as_json(value):
    return value.isoformat() if isinstance(value, date) else value
