"""What moderators decide about what was sent in. Each is one transaction: case, initiative, letter and record."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from haarlem_wijken.ground import cases, post
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, PublicVersion, Revision
from haarlem_wijken.ground.models.case import UNDO

from ..models import Initiative, Proposal
from ..models.proposal import EXPIRED_AFTER
from ..photo_files import let_go
from ..reasons import sentence
from ..values import LABELS, UNITS, Values, fields_of, label_of, merge, place_of, values_of
from .hanging import hang_photos, left_out, photos_of, put_photos_back, put_right
from .own import OwnProposal, is_own, may_decide
from .publishing import publish_initiative
from .versions import base_of, history, keep_version, put_back, row_of, write_version
from .wishes import listed

MINE, PUBLIC = "mine", "public"
LETTERS = {
    CaseState.ACCEPTED: "proposal-accepted",
    CaseState.CHANGES_REQUESTED: "proposal-changes",
    CaseState.DECLINED: "proposal-declined",
}


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
    _decide(by, case, proposal, CaseState.ACCEPTED, answer)
    proposal.corrections = answer.corrections or {}
    initiative = _change(by, case, proposal, answer) if proposal.is_change else _publish(by, proposal, answer)
    proposal.save(update_fields=["corrections", "initiative"])
    _write(by, case, proposal, letter_context(CaseState.ACCEPTED, proposal, answer, by) | {"slug": initiative.slug})
    return initiative


@transaction.atomic
def request_changes(*, by, case: Case, proposal: Proposal, answer: Answer) -> None:
    """Ask the sender something. What the moderator has seen is kept, so that next time only what changed is shown.

    Raises AlreadyDecided and OwnProposal.
    """
    _decide(by, case, proposal, CaseState.CHANGES_REQUESTED, answer)
    before = {"seen": proposal.seen, "remarks": proposal.remarks}
    proposal.seen, proposal.remarks = proposal.values | listed(proposal), answer.remarks or {}
    proposal.save(update_fields=["seen", "remarks"])
    _remember(by, case, proposal, {"remarks": proposal.remarks, "before": before})
    _write(by, case, proposal, letter_context(CaseState.CHANGES_REQUESTED, proposal, answer, by))


@transaction.atomic
def decline_proposal(*, by, case: Case, proposal: Proposal, answer: Answer) -> None:
    """Say no, and why. Raises AlreadyDecided and OwnProposal."""
    _decide(by, case, proposal, CaseState.DECLINED, answer)
    _write(by, case, proposal, letter_context(CaseState.DECLINED, proposal, answer, by))


@transaction.atomic
def mark_spam(*, by, case: Case, proposal: Proposal) -> None:
    """Put it away without a letter. Raises AlreadyDecided and OwnProposal."""
    _decide(by, case, proposal, CaseState.SPAM, Answer())


def undone(case: Case, by) -> None:
    """Take back what the decision did; called by cases.undo with the case as it was decided.

    Raises AlreadyDecided when something was built on it meanwhile, and OwnProposal.
    """
    proposal = Proposal.objects.select_related("initiative").get(case=case)
    if by is not None and not may_decide(proposal, by):
        raise OwnProposal
    if case.state in LETTERS and not post.cancel(letter_key(case)):
        raise cases.AlreadyDecided(case)  # the letter is on its way
    if case.state == CaseState.ACCEPTED:
        (_set_back if proposal.is_change else _unpublish)(by, case, proposal)
        proposal.corrections = {}
        proposal.save(update_fields=["corrections", "initiative"])
    if case.state == CaseState.CHANGES_REQUESTED:
        before = _remembered(case, proposal)["before"]
        proposal.seen, proposal.remarks = before["seen"], before["remarks"]
        proposal.save(update_fields=["seen", "remarks"])
    history(proposal).filter(version=case.version).delete()


def letter_context(state: CaseState, proposal: Proposal, answer: Answer, by) -> dict[str, Any]:
    """What the letter of a decision is made of; in the sender's language."""
    with translation.override(proposal.case.language):
        remarks, why = answer.remarks or {}, sentence(answer.reason)
        return {
            "pk": proposal.pk,
            "generation": proposal.link_generation,
            "title": proposal.values.get("title") or proposal.initiative.title,
            "is_change": proposal.is_change,
            "by": getattr(getattr(by, "person", None), "given_name", ""),
            "words": answer.words,
            "days": EXPIRED_AFTER.days,
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


def _decide(by, case: Case, proposal: Proposal, state: CaseState, answer: Answer) -> None:
    if not may_decide(proposal, by):
        raise OwnProposal
    cases.decide(case=case, by=by, state=state, reason=answer.reason, words=answer.words)
    proposal.refresh_from_db()
    if is_own(proposal, by):
        AuditEvent.record("case.own", case, by=by)


def _publish(by, proposal: Proposal, answer: Answer) -> Initiative:
    values = proposal.values | proposal.corrections
    fields = fields_of(values) | {"contact_email": proposal.email}
    made = publish_initiative(by=by, place=place_of(values), themes=values["themes"], **fields)
    proposal.initiative = Initiative.objects.get(pk=made.pk)  # the database has set its themes
    keep_version(proposal.initiative)
    if hang_photos(proposal, answer.photos or {}):
        PublicVersion.raise_()
    return proposal.initiative


def _unpublish(by, case: Case, proposal: Proposal) -> None:
    """As if it had never been published: within ten minutes nothing hangs on it, and its address is free again."""
    initiative, proposal.initiative = proposal.initiative, None
    if initiative.version != 1:
        raise cases.AlreadyDecided(case)
    Proposal.objects.filter(pk=proposal.pk).update(initiative=None)
    AuditEvent.record("initiative.unpublished", initiative, by=by)
    history(initiative).delete()
    files = list(initiative.photos.values_list("photo", flat=True))
    try:
        initiative.delete()
    except ProtectedError as built_on:
        raise cases.AlreadyDecided(case) from built_on
    let_go(files)
    PublicVersion.raise_()


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
    _remember(by, case, proposal, {"before": before, "photos": photos, "made": initiative.version})
    AuditEvent.record("initiative.changed", initiative, by=by, fields=taken)
    PublicVersion.raise_()
    return initiative


def _set_back(by, case: Case, proposal: Proposal) -> None:
    """As it was, as the next version."""
    kept = _remembered(case, proposal)
    initiative = Initiative.objects.select_for_update().get(pk=proposal.initiative_id)
    if initiative.version != kept["made"]:
        raise cases.AlreadyDecided(case)
    put_back(initiative, kept["before"])
    put_photos_back(initiative, kept.get("photos", []))
    AuditEvent.record("initiative.set_back", initiative, by=by)
    PublicVersion.raise_()


def _remember(by, case: Case, proposal: Proposal, values: dict) -> None:
    """Keep what an undo of this decision needs, under the version of the case."""
    kind = proposal._meta.label_lower
    Revision.objects.create(object_type=kind, object_id=proposal.pk, version=case.version, values=values, by=by)


def _remembered(case: Case, proposal: Proposal) -> dict:
    return history(proposal).get(version=case.version).values


def letter_key(case: Case) -> str:
    """The key of the letter of the decision that `case` stands at."""
    return f"case-{case.pk}-v{case.version}-{case.state}"


def _write(by, case: Case, proposal: Proposal, context: dict[str, Any]) -> None:
    post.queue(
        LETTERS[case.state], to=proposal.email, key=letter_key(case), context=context, language=case.language,
        not_before=timezone.now() + UNDO,
    )  # fmt: skip
