"""What goes by itself when its term is over. The terms are those of the register that the privacy page shows."""

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, CaseState, PublicVersion

from ..models import Initiative, Precision, Proposal, Stage
from ..models.proposal import OPEN
from ..proposals.values import Values
from ..register import ENDED, REFUSED
from .photos.wishes import set_photos
from .versions import history

NOT_PLACED = (CaseState.DECLINED, CaseState.SPAM, CaseState.WITHDRAWN, CaseState.EXPIRED)
ABOUT_NOBODY = ("themes", "stage", "area", "language", "inspired_by", "shares_experience")
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


@transaction.atomic
def forget_organisers() -> int:
    """Empty what was sent in and the addresses of what ended ENDED ago: who comes back claims it. How many. By the
    worker.

    It ended when it was archived, or when the last thing was done to what is finished or stopped.
    """
    acts = AuditEvent.objects.filter(
        object_type=Initiative._meta.label_lower, object_id=Cast(OuterRef("pk"), CharField())
    ).order_by("-at")
    last = Coalesce(Subquery(acts.values("at")[:1]), "published_at")
    over = Q(stage__in=(Stage.FINISHED, Stage.STOPPED), last__lt=timezone.now() - ENDED)
    over |= Q(archived_on__lt=timezone.localdate() - ENDED)
    sent = Exists(Proposal.objects.filter(initiative=OuterRef("pk")).exclude(email=""))
    ended = Initiative.objects.annotate(last=last).filter(over).filter(~Q(contact_email="") | sent)
    pks = list(ended.values_list("pk", flat=True)[:AT_ONCE])
    found = list(Initiative.objects.filter(pk__in=pks).select_for_update(skip_locked=True))
    for initiative in found:
        for proposal in Proposal.objects.filter(initiative=initiative).exclude(email="").exclude(case__state__in=OPEN):
            forget(proposal)
        Initiative.objects.filter(pk=initiative.pk).update(contact_email="")
        AuditEvent.record("initiative.organisers_forgotten", initiative, fields=["contact_email"])
    if found:
        PublicVersion.raise_()
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
