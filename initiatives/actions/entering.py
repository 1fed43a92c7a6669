"""A moderator enters an initiative for somebody who told of it by telephone, on paper or in person."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState
from haarlem_wijken.ground.queue.cases import promised
from haarlem_wijken.ground.town.atlas import atlas

from ..models import Proposal, Told
from ..proposals.values import Values
from .decisions import Answer, accept_proposal
from .impartial import OwnProposal, may_decide
from .proposals import NEW

TOLD = "told"  # among the values, so that it is known again when the decision is taken back


@dataclass(frozen=True)
class Entry:
    """What was told: `values` as JSON of the form of `form_version`; `email` of who told it, or ""."""

    key: UUID
    values: Values
    form_version: int
    told: Told
    email: str = ""
    language: str = "nl"


@transaction.atomic
def enter_initiative(*, by, entry: Entry, words: str = "") -> Proposal:
    """Send it in for them and place it at once, on record as such; sent again with the same key it stays one.

    With an `email` they get the link to tend it. Taken back within ten minutes it waits as what anybody sent in.
    Raises OwnProposal, and ValidationError for values that are not right.
    """
    hold(f"proposal {entry.key}")
    if found := Proposal.objects.select_related("case", "initiative").filter(key=entry.key).first():
        return found
    now, told = timezone.now(), str(entry.told)
    case = Case.objects.create(
        kind=NEW, language=entry.language, area_id=atlas.latest().by_code[entry.values["area"]].id,
        state=CaseState.WAITING, waiting_since=now, due_at=promised(now),
    )  # fmt: skip
    made = Proposal.objects.create(
        case=case, key=entry.key, values=entry.values | {TOLD: told}, form_version=entry.form_version, email=entry.email
    )
    if not may_decide(made, by):
        raise OwnProposal
    AuditEvent.record("proposal.entered", made, by=by, reason=told)
    AuditEvent.record("case.entered", case, by=by, reason=told)
    accept_proposal(by=by, case=case, proposal=made, answer=Answer(words=words))
    return made
