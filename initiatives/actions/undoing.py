"""Taking a decision back within ten minutes, as if it had not been."""

from django.db.models import ProtectedError

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, PublicVersion
from haarlem_wijken.ground.queue import cases

from ..letters.spread import untell_source
from ..models import Initiative, Proposal
from ..photos.files import let_go
from .decisions import LETTERS, letter_key, remembered
from .impartial import OwnProposal, may_decide
from .photos.hanging import put_photos_back
from .versions import history, put_back


def undone(case: Case, by) -> None:
    """Take back what the decision did; called by cases.undo with the case as it was decided.

    Raises AlreadyDecided when something was built on it meanwhile, and OwnProposal.
    """
    proposal = Proposal.objects.select_related("initiative").get(case=case)
    if by is not None and not may_decide(proposal, by):
        raise OwnProposal
    if case.state in LETTERS and proposal.email and not post.cancel(letter_key(case)):
        raise cases.AlreadyDecided(case)  # the letter is on its way
    if case.state == CaseState.ACCEPTED:
        if not untell_source(case):
            raise cases.AlreadyDecided(case)
        (_set_back if proposal.is_change else _unpublish)(by, case, proposal)
        proposal.corrections = {}
        proposal.save(update_fields=["corrections", "initiative"])
    if case.state == CaseState.CHANGES_REQUESTED:
        before = remembered(case, proposal)["before"]
        proposal.seen, proposal.remarks = before["seen"], before["remarks"]
        proposal.save(update_fields=["seen", "remarks"])
    if case.state == CaseState.JOINED:
        _part(by, case, proposal)
    history(proposal).filter(version=case.version).delete()


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


def _set_back(by, case: Case, proposal: Proposal) -> None:
    """As it was, as the next version."""
    kept = remembered(case, proposal)
    initiative = Initiative.objects.select_for_update().get(pk=proposal.initiative_id)
    if initiative.version != kept["made"]:
        raise cases.AlreadyDecided(case)
    put_back(initiative, kept["before"])
    put_photos_back(initiative, kept.get("photos", []))
    AuditEvent.record("initiative.set_back", initiative, by=by)
    PublicVersion.raise_()


def _part(by, case: Case, proposal: Proposal) -> None:
    """It belongs to nothing again, and what was taken over goes back as the next version."""
    kept = remembered(case, proposal)
    if not all(post.cancel(key) for key in kept["told"]):
        raise cases.AlreadyDecided(case)
    if kept["before"]:
        initiative = Initiative.objects.select_for_update().get(pk=proposal.initiative_id)
        if initiative.version != kept["made"]:
            raise cases.AlreadyDecided(case)
        put_back(initiative, kept["before"])
        put_photos_back(initiative, kept["photos"])
        AuditEvent.record("initiative.set_back", initiative, by=by)
        PublicVersion.raise_()
    AuditEvent.record("initiative.parted", proposal.initiative, by=by, reason=f"proposal {proposal.pk}")
    proposal.initiative, proposal.organises = None, False
    proposal.save(update_fields=["initiative", "organises"])
