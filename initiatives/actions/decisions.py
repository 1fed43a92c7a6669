"""What moderators decide about what was sent in. Each is one transaction: case, initiative, letter and record."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, PublicVersion, Revision
from haarlem_wijken.ground.models.case import UNDO
from haarlem_wijken.ground.queue import cases

from ..letters.spread import source_to_ask, tell_source
from ..models import Initiative, Proposal
from ..models.proposal import EXPIRED_AFTER
from ..proposals.reasons import sentence
from ..proposals.values import LABELS, UNITS, Values, fields_of, label_of, merge, place_of, values_of
from .impartial import OwnProposal, is_own, may_decide
from .photos.hanging import hang_photos, left_out, photos_of, put_right
from .photos.wishes import listed
from .publishing import publish_initiative
from .versions import base_of, history, keep_version, row_of, write_version

MINE, PUBLIC = "mine", "public"
LETTERS = {
    CaseState.ACCEPTED: "proposal-accepted",
    CaseState.CHANGES_REQUESTED: "proposal-changes",
    CaseState.DECLINED: "proposal-declined",
    CaseState.JOINED: "proposal-joined",
}
ENTERED = "proposal-entered"  # instead, for what a moderator entered


class Clash(ValidationError):
    """The public version has changed in the same place. `.units` are to be chosen."""

    def __init__(self, units: list[str]):
        super().__init__([_("Kies welke tekst blijft: %(unit)s.") % {"unit": LABELS[unit]} for unit in units])
        self.units = units


@dataclass(frozen=True)
class Answer:
    """What the moderator adds: `words`, a paragraph of the letter; `reason`, of a refusal; `remarks`, per unit (and
    `general`); `corrections`, values put right; `choices`, MINE or PUBLIC per unit that clashes; `photos`, the
    alternative text that was put right per mark, None for a photo that is left out.
    """

    words: str = ""
    reason: str = ""
    remarks: Values | None = None
    corrections: Values | None = None
    choices: dict[str, str] | None = None
    photos: dict[str, str | None] | None = None


@transaction.atomic
def accept_proposal(*, by, case: Case, proposal: Proposal, answer: Answer) -> Initiative:
    """Put it before the public, as a new initiative or as a change of one.

    `case` as the moderator read it. Raises AlreadyDecided, OwnProposal, Clash, and ValidationError for values that
    are not right (any more).
    """
    decide(by, case, proposal, CaseState.ACCEPTED, answer)
    proposal.corrections = answer.corrections or {}
    initiative = _change(by, case, proposal, answer) if proposal.is_change else _publish(by, proposal, answer)
    proposal.save(update_fields=["corrections", "initiative"])
    write(by, case, proposal, letter_context(CaseState.ACCEPTED, proposal, answer, by) | {"slug": initiative.slug})
    if initiative.inspired_by_id and initiative.inspired_by_id == proposal.values.get("inspired_by"):
        tell_source(case, initiative, not_before=timezone.now() + UNDO)
    return initiative


@transaction.atomic
def request_changes(*, by, case: Case, proposal: Proposal, answer: Answer) -> None:
    """Ask the sender something. What the moderator has seen is kept, so that next time only what changed is shown.

    Raises AlreadyDecided and OwnProposal.
    """
    decide(by, case, proposal, CaseState.CHANGES_REQUESTED, answer)
    before = {"seen": proposal.seen, "remarks": proposal.remarks}
    proposal.seen, proposal.remarks = proposal.values | listed(proposal), answer.remarks or {}
    proposal.save(update_fields=["seen", "remarks"])
    remember(by, case, proposal, {"remarks": proposal.remarks, "before": before})
    write(by, case, proposal, letter_context(CaseState.CHANGES_REQUESTED, proposal, answer, by))


@transaction.atomic
def decline_proposal(*, by, case: Case, proposal: Proposal, answer: Answer) -> None:
    """Say no, and why. Raises AlreadyDecided and OwnProposal."""
    decide(by, case, proposal, CaseState.DECLINED, answer)
    write(by, case, proposal, letter_context(CaseState.DECLINED, proposal, answer, by))


@transaction.atomic
def mark_spam(*, by, case: Case, proposal: Proposal) -> None:
    """Put it away without a letter. Raises AlreadyDecided and OwnProposal."""
    decide(by, case, proposal, CaseState.SPAM, Answer())


def letter_context(state: CaseState, proposal: Proposal, answer: Answer, by) -> dict[str, Any]:
    """What the letter of a decision is made of; in the sender's language."""
    to_ask = source_to_ask(proposal.values.get("inspired_by")) if state == CaseState.ACCEPTED else {}
    with translation.override(proposal.case.language):
        remarks, why = answer.remarks or {}, sentence(answer.reason)
        return to_ask | {
            "pk": proposal.pk,
            "generation": proposal.link_generation,
            "title": proposal.values.get("title") or proposal.initiative.title,
            "is_change": proposal.is_change,
            "by": getattr(getattr(by, "person", None), "given_name", ""),
            "words": answer.words,
            "days": EXPIRED_AFTER.days,
            "told": proposal.values.get("told", ""),
            "sentence": why.text,
            "sentence_language": why.language,
            "remarks": [[label_of(unit), words] for unit, words in remarks.items()],
            "left_out": left_out(proposal, answer.photos or {}, remarks),
            "corrections": [
                [str(LABELS[unit]), str(proposal.values.get(unit, "")), str(value)]
                for unit, value in (answer.corrections or {}).items()
            ]
            + put_right(proposal, answer.photos or {}),
        }


def decide(by, case: Case, proposal: Proposal, state: CaseState, answer: Answer) -> None:
    """The decision itself, and on record when it is about one's own. Raises AlreadyDecided and OwnProposal."""
    if not may_decide(proposal, by):
        raise OwnProposal
    cases.decide(case=case, by=by, state=state, reason=answer.reason, words=answer.words)
    proposal.refresh_from_db()
    if is_own(proposal, by):
        AuditEvent.record("case.own", case, by=by)


def _publish(by, proposal: Proposal, answer: Answer) -> Initiative:
    values = proposal.values | proposal.corrections
    fields = fields_of(values) | {"contact_email": proposal.email, "told": values.get("told", "")}
    made = publish_initiative(by=by, place=place_of(values), themes=values["themes"], **fields)
    proposal.initiative = Initiative.objects.get(pk=made.pk)  # the database has set its themes
    keep_version(proposal.initiative)
    if hang_photos(proposal, answer.photos or {}):
        PublicVersion.raise_()
    return proposal.initiative


def _change(by, case: Case, proposal: Proposal, answer: Answer) -> Initiative:
    choices = answer.choices or {}
    initiative = Initiative.objects.select_for_update().get(pk=proposal.initiative_id)
    proposal.initiative, public = initiative, values_of(initiative)
    wished = proposal.values | proposal.corrections
    taken, clashing = merge(base_of(proposal), public, wished)
    if open_ones := [unit for unit in clashing if choices.get(unit) not in (MINE, PUBLIC)]:
        raise Clash(open_ones)
    taken += [unit for unit in clashing if choices[unit] == MINE]
    keep_version(initiative)
    before = row_of(initiative)
    write_version(initiative, {key: wished.get(key) for unit in taken for key in UNITS[unit]})
    keep_version(initiative)
    photos = photos_of(initiative)
    taken += ["photos"] if hang_photos(proposal, answer.photos or {}) else []
    remember(by, case, proposal, {"before": before, "photos": photos, "made": initiative.version})
    AuditEvent.record("initiative.changed", initiative, by=by, fields=taken)
    PublicVersion.raise_()
    return initiative


def remember(by, case: Case, proposal: Proposal, values: dict) -> None:
    """Keep what an undo of this decision needs, under the version of the case."""
    kind = proposal._meta.label_lower
    Revision.objects.create(object_type=kind, object_id=proposal.pk, version=case.version, values=values, by=by)


def remembered(case: Case, proposal: Proposal) -> dict:
    """What was kept with the decision that `case` stands at."""
    return history(proposal).get(version=case.version).values


def letter_key(case: Case) -> str:
    """The key of the letter of the decision that `case` stands at."""
    return f"case-{case.pk}-v{case.version}-{case.state}"


def template_of(state: CaseState, proposal: Proposal) -> str:
    """Which letter tells the sender of that decision."""
    entered = state == CaseState.ACCEPTED and proposal.values.get("told") and not proposal.confirmed_at
    return ENTERED if entered else LETTERS[state]


def write(by, case: Case, proposal: Proposal, context: dict[str, Any]) -> None:
    """Queue the letter of the decision; where a moderator entered it without an address there is nobody to tell."""
    if proposal.email:
        post.queue(
            template_of(case.state, proposal), to=proposal.email, key=letter_key(case), context=context,
            language=case.language, not_before=timezone.now() + UNDO,
        )  # fmt: skip
