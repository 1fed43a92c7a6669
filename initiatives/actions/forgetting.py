"""What goes by itself when its term is over. The terms are those of the register that the privacy page shows."""

from django.db import transaction
from django.db.models.functions import Coalesce
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, CaseState

from ..models import Precision, Proposal
from ..register import REFUSED
from ..values import Values
from .versions import history
from .wishes import set_photos

NOT_PLACED = (CaseState.DECLINED, CaseState.SPAM, CaseState.WITHDRAWN, CaseState.EXPIRED)
ABOUT_NOBODY = ("themes", "stage", "area", "language", "shares_experience")
AT_ONCE = 500


@transaction.atomic
def forget_refused() -> int:
    """Empty what was not placed, REFUSED after its decision: words, photos, remarks, address. How many. By the worker.

    Withdrawn and expired ones have no moment of a decision of their own: theirs counts from when they began to wait.
    The case stays with who decided it and when, and so does what stands in the history.
    """
    since = Coalesce("case__decided_at", "case__waiting_since", "case__created_at")
    late = Proposal.objects.annotate(since=since).filter(
        case__state__in=NOT_PLACED, since__lt=timezone.now() - REFUSED
    ).exclude(email="")  # fmt: skip
    found = list(late.select_for_update(of=["self"], skip_locked=True)[:AT_ONCE])
    for proposal in found:
        forget(proposal)
    return len(found)


def forget(proposal: Proposal) -> None:
    """Empty it, in the running transaction."""
    proposal.values, proposal.seen = _emptied(proposal.values), None
    proposal.remarks, proposal.corrections, proposal.email = {}, {}, ""
    proposal.link_generation += 1  # the mailed link shows nothing any more
    proposal.save(update_fields=["values", "seen", "remarks", "corrections", "email", "link_generation"])
    set_photos(proposal, [])
    history(proposal).delete()  # what was asked, and what an undo would have needed
    AuditEvent.record("proposal.forgotten", proposal, fields=["values", "remarks", "email"])


def _emptied(values: Values) -> Values:
    """Values of the same shape, which say nothing about anybody."""
    empty = {name: value if name in ABOUT_NOBODY else _nothing(value) for name, value in values.items()}
    return empty | ({"precision": Precision.NONE.value} if "precision" in values else {})


def _nothing(value):
    return "" if isinstance(value, str) else None
