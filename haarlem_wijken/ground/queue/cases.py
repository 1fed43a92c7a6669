"""The one queue: what waits for a person, who looks at it, and who decided what.

Rooms keep what a case is about. They register a `Kind` when they are ready, which says how to show it and what a
decision does there; they call these verbs from their own actions, in one transaction with what follows from them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..access import Permission, may
from ..models import AuditEvent, Case, CaseDecision, CaseNote, CaseState, PromiseTold
from ..models.case import DECISIONS, UNDO
from ..telling import tell_at_once, tell_of_handing_over
from .second_look import OBJECTION, REFUSED_BEFORE, refused_before

NOBODYS = {"claimed_by": None, "claimed_until": None, "given_to": None, "given_at": None}
CLAIM = timedelta(minutes=10)  # how long somebody who looks is shown to others


class AlreadyDecided(Exception):
    """Somebody else was first, or the case has changed since it was read. `.case` is how it is now."""

    def __init__(self, case: Case):
        super().__init__(str(case))
        self.case = case


FLAGS = {  # what a room may say beforehand about what it sends to the queue
    "alike": _("lijkt op een ander"),
    "first": _("eerste keer"),
    "many": _("veel van één plek"),
    "privacy": _("privacy"),
    "abuse": _("als misbruik gemeld"),
    "together": _("meer meldingen over hetzelfde"),
    OBJECTION: _("bezwaar"),
}


@dataclass(frozen=True)
class Verb:
    """A button of the desk: its word, its key, the state it leads to, and how it looks ("", second or risk).

    `first`: selector of the field to go to by key as long as nothing is remarked, since the button needs that.
    """

    slug: str
    name: Promise
    key: str
    state: CaseState
    css: str = ""
    first: str = ""


@dataclass(frozen=True)
class Kind:
    """What a room says about its cases.

    `titles(cases)` gives case id to what it is called, in a fixed number of queries; `titled(text)` the ids of cases
    that are called so. `desk(case, by, typed)` gives the template and context that show it, with what the moderator
    has typed (a QueryDict, or {}). `decision(case, by, verb, typed, asked=)` is what a press of one of the `verbs`
    would do: `.problems`, `.form`, `.writes` (whether somebody gets a letter), `.letter`, `.is_ready` and `.take()`.
    `undone(case, by)` takes back what the decision did, in the same transaction. `reasons` are the words of the reasons
    it declines for, `states` those of states that are not called as elsewhere. `objector(case)` is the address of who
    can object to a refusal, "" for nobody.
    """

    slug: str
    name: Promise
    titles: Callable[[Iterable[Case]], dict[int, str]]
    titled: Callable[[str], Iterable[int]]
    desk: Callable[[Case, object, Mapping], tuple[str, dict]]
    verbs: Mapping[str, Verb]
    decision: Callable
    undone: Callable[[Case, object], None]
    reasons: Mapping[str, Promise] = field(default_factory=dict)
    states: Mapping[CaseState, Promise] = field(default_factory=dict)
    objector: Callable[[Case], str] = lambda case: ""

    def state_of(self, case: Case) -> str:
        """How a case stands, in the words of its kind."""
        return str(self.states.get(case.state) or case.get_state_display())


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Called by a room's AppConfig.ready()."""
    KINDS[kind.slug] = kind


def promised(since: datetime) -> datetime:
    """Until when an answer is promised to who waits since then."""
    return since + timedelta(hours=settings.PROMISE_HOURS)


@transaction.atomic
def confirm(*, case: Case) -> bool:
    """The sender has shown that the address is theirs: from now on it waits. False when it was confirmed before."""
    return _to_waiting(Case.objects.filter(pk=case.pk, state=CaseState.UNCONFIRMED), case, "case.confirmed")


@transaction.atomic
def resubmit(*, case: Case) -> bool:
    """The sender has answered: it waits again. False when nothing was asked (any more)."""
    asked = Case.objects.filter(pk=case.pk, state=CaseState.CHANGES_REQUESTED)
    return _to_waiting(asked, case, "case.resubmitted")


def _to_waiting(cases, case: Case, verb: str) -> bool:
    now = timezone.now()
    changed = cases.update(
        state=CaseState.WAITING, waiting_since=now, due_at=promised(now), decided_at=None, decided_by=None,
        promise_told=PromiseTold.NOTHING, version=F("version") + 1, **NOBODYS,
    )  # fmt: skip
    case.refresh_from_db()
    if changed:
        AuditEvent.record(verb, case)
        tell_at_once()
    return bool(changed)


@transaction.atomic
def decide(*, case: Case, by, state: CaseState, reason: str = "", words: str = "") -> None:
    """Decide a case that waits. Of two at once exactly one succeeds; raises AlreadyDecided for the other.

    `reason` and `words` are kept with the decision, so that it can be explained when the letter is forgotten. Raises
    ValidationError for who refused what is looked at again.
    """
    if state not in DECISIONS:
        raise ValueError(f"{state} is no decision.")
    if refused_before(case, by):
        raise ValidationError(REFUSED_BEFORE)
    waiting, now = Case.objects.at_version(case).filter(state=CaseState.WAITING), timezone.now()
    changed = waiting.update(
        state=state, decided_by=by, decided_at=now, reason=reason, version=F("version") + 1, **NOBODYS
    )
    case.refresh_from_db()
    if not changed:
        raise AlreadyDecided(case)
    CaseDecision.objects.create(
        case=case, version=case.version, state=state, by=by, at=now, reason=reason, words=words,
        waiting_since=min(case.waiting_since, now),  # clocks of two machines differ a little
    )  # fmt: skip
    AuditEvent.record(f"case.{state}", case, by=by, reason=reason)


@transaction.atomic
def undo(*, case: Case, by) -> None:
    """Take a decision back within ten minutes: the case waits again, since when it waited.

    Raises AlreadyDecided when it is too late, or changed meanwhile.
    """
    fresh = Q(state__in=DECISIONS, decided_at__gt=timezone.now() - UNDO)
    changed = Case.objects.at_version(case).filter(fresh).update(
        state=CaseState.WAITING, decided_by=None, decided_at=None, reason="", version=F("version") + 1
    )  # fmt: skip
    if not changed:
        case.refresh_from_db()
        raise AlreadyDecided(case)
    KINDS[case.kind].undone(case, by)
    CaseDecision.objects.filter(case=case, version=case.version).delete()
    case.refresh_from_db()
    AuditEvent.record("case.undone", case, by=by)


@transaction.atomic
def withdraw(*, case: Case) -> bool:
    """The sender takes it back. False when it was decided already."""
    alive = [CaseState.UNCONFIRMED, CaseState.WAITING, CaseState.CHANGES_REQUESTED]
    changed = Case.objects.filter(pk=case.pk, state__in=alive).update(
        state=CaseState.WITHDRAWN, version=F("version") + 1, **NOBODYS
    )
    case.refresh_from_db()
    if changed:
        AuditEvent.record("case.withdrawn", case)
    return bool(changed)


@transaction.atomic
def expire(*, case: Case, by=None) -> bool:
    """Nobody answered what was asked at this version of the case. False when it was answered or taken back meanwhile.

    Who asked and when stays with it.
    """
    asked = Case.objects.at_version(case).filter(state=CaseState.CHANGES_REQUESTED)
    changed = asked.update(state=CaseState.EXPIRED, version=F("version") + 1)
    case.refresh_from_db()
    if changed:
        AuditEvent.record("case.expired", case, by=by)
    return bool(changed)


def letter_key(case: Case) -> str:
    """The key of the letter of the decision that `case` stands at."""
    return f"case-{case.pk}-v{case.version}-{case.state}"


def look(*, case: Case, by) -> Case:
    """Show others that `by` looks at it; gives the case as it is. Who looked first stays shown until it expires."""
    now = timezone.now()
    free = Q(claimed_by=None) | Q(claimed_until__lt=now) | Q(claimed_by=by)
    Case.objects.filter(free, pk=case.pk, state=CaseState.WAITING).update(claimed_by=by, claimed_until=now + CLAIM)
    case.refresh_from_db()
    return case


@transaction.atomic
def hand_over(*, case: Case, by, to, text: str = "") -> None:
    """Ask `to`, a moderator, to decide this one; everybody still may. `text` becomes a note.

    Raises AlreadyDecided when it does not wait any more, and ValidationError for somebody who may not decide, for
    oneself and for an endless note.
    """
    if to == by or not may(to, Permission.MODERATE):
        raise ValidationError(_("Kies een andere moderator."))
    waiting = Case.objects.filter(pk=case.pk, state=CaseState.WAITING)
    changed = waiting.update(given_to=to, given_at=timezone.now(), claimed_by=None, claimed_until=None)
    case.refresh_from_db()
    if not changed:
        raise AlreadyDecided(case)
    if text.strip():
        add_note(case=case, by=by, text=text)
    event = AuditEvent.record("case.handed_over", case, by=by, reason=f"account {to.pk}")
    tell_of_handing_over(case=case, by=by, to=to, event=event)


@transaction.atomic
def add_note(*, case: Case, by, text: str) -> CaseNote:
    """Tell the other moderators something. Raises ValidationError for an empty or endless note."""
    ProhibitNullCharactersValidator()(text)
    MaxLengthValidator(CaseNote.text.field.max_length)(text)  # of a long text Django's own asks only its forms
    note = CaseNote(case=case, by=by, text=text.strip())
    note.full_clean()
    note.save()
    AuditEvent.record("case.noted", case, by=by)
    return note
