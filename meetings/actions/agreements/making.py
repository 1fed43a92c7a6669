"""Agreements: made once, reviewed at each meeting, closed by somebody."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from councils.models import Council
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Revision

from ...letters.given import tell_owner, was_theirs
from ...letters.reminders import withdraw_reminders
from ...models import Agreement, AgreementReview, Meeting, Minutes
from ...workflow import (
    CLOSED,
    WITH_REASON,
    AgreementKind,
    AgreementState,
    DueKind,
    MinutesState,
    ReviewResult,
    leads_to,
)
from ..narrowing import narrowest
from ..stale import Stale, changed, publish, write

OWNERS = ("owner_person", "owner_council", "owner_organisation")
KEPT = (
    "text", "explanation", "kind", "state", "due_kind", "due_from", "due_to", "due_meeting_id", "due_words",
    "owner_person_id", "owner_council_id", "owner_organisation_id", "owner_words", "visibility", "result",
)  # fmt: skip


@dataclass(frozen=True)
class Due:
    """By when: a day, a period or a meeting; `words` as a text said it. Nothing given is no date."""

    on: date | None = None
    since: date | None = None
    meeting: Meeting | None = None
    words: str = ""

    @property
    def columns(self) -> dict:
        kind = DueKind.NONE
        if self.meeting:
            kind = DueKind.MEETING
        elif self.since:
            kind = DueKind.PERIOD
        elif self.on:
            kind = DueKind.DATE
        return {
            "due_kind": kind,
            "due_from": self.since if kind == DueKind.PERIOD else None,
            "due_to": self.meeting.date if self.meeting else self.on,
            "due_meeting": self.meeting,
            "due_words": self.words,
        }


@transaction.atomic
def make_agreement(
    *, by, council: Council, text: str, made_in: Meeting | None = None, due: Due | None = None, helpers=(), **values
) -> Agreement:
    """Write down what was agreed, under the next number of the council in that year; who has it is told by letter, of
    what is in minutes that are being written when these go round.

    `values`: columns of Agreement; at most one of OWNERS; `made_on` where there was no meeting. Raises ValidationError.
    """
    on = made_in.date if made_in else values.pop("made_on", None) or timezone.localdate()
    kind = values.get("kind", AgreementKind.ACTION)
    values["visibility"] = narrowest(values.get("visibility"), made_in, values.get("item"))
    values.setdefault("state", AgreementState.IN_FORCE if kind == AgreementKind.STANDING else AgreementState.OPEN)
    agreement = Agreement(
        council=council, year=on.year, seq=next_number(Agreement, council, on.year), text=text, made_in=made_in,
        made_on=on, created_by=by, **values, **(due or Due()).columns,
    )  # fmt: skip
    agreement.full_clean()
    agreement.save()
    agreement.helpers.set(helpers)
    keep_version(agreement, by)
    AuditEvent.record("agreement.made", agreement, by=by)
    if not Minutes.objects.filter(meeting=made_in, state=MinutesState.DRAFT).exists():
        tell_owner(agreement, by)
    publish()
    return agreement


@transaction.atomic
def change_agreement(*, by, agreement: Agreement, due: Due | None = None, helpers=None, **values) -> bool:
    """Put its words, owner or date right; the history keeps what it was, and a new owner is told by letter. False when
    all is the same.

    Raises Stale and ValidationError. Its state changes by review_agreement alone.
    """
    if "visibility" in values:
        values["visibility"] = narrowest(values["visibility"], agreement.made_in, agreement.item)
    values = changed(agreement, values | (due.columns if due else {}))
    others = helpers is not None and set(helpers) != set(agreement.helpers.all())
    if not values and not others:
        return False
    tested = Agreement.objects.get(pk=agreement.pk)
    for name, value in values.items():
        setattr(tested, name, value)
    tested.full_clean(exclude=["search"])
    given = bool({name.removesuffix("_id") for name in values} & set(OWNERS))
    if given:  # letters to who had it lead nowhere now
        values["link_generation"] = F("link_generation") + 1
    withdraw_reminders(agreement)
    write(agreement, "agreement.changed", by=by, **values)
    if others:
        agreement.helpers.set(helpers)
    keep_version(agreement, by)
    if given and not was_theirs(agreement):
        tell_owner(agreement, by)
    publish()
    return True


@transaction.atomic
def review_agreement(
    *, by, agreement: Agreement, result: ReviewResult, meeting: Meeting | None = None, note: str = "",
    due: Due | None = None, **values,
) -> AgreementReview:  # fmt: skip
    """Say how it stands, as a line of its own; at a meeting or between two.

    DEFERRED takes a new `due` that was still to come then, CHANGED may take `values` of columns (`text`); what is
    dropped or opened again needs a `note`. Raises Stale when that may not follow, or somebody was first, and
    ValidationError.
    """
    note = note.strip()
    _refuse(result, note, due, meeting)
    state = leads_to(AgreementState(agreement.state), result)
    if state is None:
        raise Stale(agreement)
    line = AgreementReview(agreement=agreement, meeting=meeting, result=result, note=note, by=by)
    line.due_to = due.columns["due_to"] if due else None
    line.full_clean()
    values |= {"state": state, **(due.columns if due else {}), **closing(agreement, state, by, note)}
    withdraw_reminders(agreement)
    write(agreement, f"agreement.{result}", by=by, only_if=Q(state=agreement.state), **values)
    line.save()
    keep_version(agreement, by)
    publish()
    return line


def next_number(model, council: Council, year: int) -> int:
    """The number after the last one of the council in that year; held until the transaction ends. No row is ever
    deleted, so none comes twice.
    """
    hold(f"{model._meta.label_lower} numbers {council.pk} {year}")
    last = model.objects.filter(council=council, year=year).aggregate(last=Max("seq"))["last"]
    return (last or 0) + 1


def _refuse(result: ReviewResult, note: str, due: Due | None, meeting: Meeting | None) -> None:
    if result in (ReviewResult.DROPPED, ReviewResult.REOPENED) and not note:
        raise ValidationError({"note": _("Schrijf kort waarom.")})
    if result == ReviewResult.DEFERRED and (due is None or due.columns["due_kind"] == DueKind.NONE):
        raise ValidationError({"due": _("Kies een nieuwe datum.")})
    said_on = meeting.date if meeting else timezone.localdate()
    if result == ReviewResult.DEFERRED and due.columns["due_to"] < said_on:
        raise ValidationError({"due_to": _("Die dag is al voorbij. Kies een latere.")})


def closing(agreement: Agreement, state: str, by, note: str) -> dict:
    if state not in CLOSED:
        return {"closed_at": None, "closed_by": None, "closed_reason": ""}
    values = {"closed_at": timezone.now(), "closed_by": by, "closed_reason": note if state in WITH_REASON else ""}
    return values | ({"result": note} if note and state == AgreementState.DONE else {})


def keep_version(agreement: Agreement, by) -> None:
    """Have the history hold how it is now: last before `publish` in each action here."""
    values = {name: getattr(agreement, name) for name in KEPT}
    dates = {name: value.isoformat() for name, value in values.items() if isinstance(value, date)}
    helpers = sorted(agreement.helpers.values_list("pk", flat=True))
    Revision.keep(agreement, values | dates | {"helpers": helpers}, by=by)
