"""A question of a moderator that is not answered: it is asked once more, and at last what was sent in lapses."""

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, Letter
from haarlem_wijken.ground.queue import cases

from ..models import Proposal
from ..models.proposal import EXPIRED_AFTER, REMINDED_AFTER
from .decisions import letter_key


def remind_unanswered(*, by=None) -> int:
    """Write once to each who was asked something REMINDED_AFTER ago. How many letters. Done by the worker."""
    now = timezone.now()
    asked = _asked(before=now - REMINDED_AFTER).filter(decided_at__gt=now - EXPIRED_AFTER)
    keys = {reminder_key(letter_key(case)): case for case in asked}
    told = set(Letter.objects.filter(key__in=keys).values_list("key", flat=True))
    return sum(_remind(case, by) for key, case in keys.items() if key not in told)


def expire_unanswered(*, by=None) -> int:
    """Let lapse what was asked EXPIRED_AFTER ago, and say so. How many. Done by the worker."""
    return sum(_expire(case, by) for case in _asked(before=timezone.now() - EXPIRED_AFTER))


def reminder_key(question: str) -> str:
    """The key of the letter that reminds of the question whose letter has the key `question`."""
    return f"{question}-reminder"


def drop_question(question: str) -> None:
    """Answered or taken back: what is still to be sent would ask about what is no more."""
    post.cancel(question)
    post.cancel(reminder_key(question))


def _asked(*, before):
    """Open questions of before that moment, the oldest first."""
    cases_of_proposals = Case.objects.filter(pk__in=Proposal.objects.values("case_id"))
    return cases_of_proposals.filter(state=CaseState.CHANGES_REQUESTED, decided_at__lte=before).order_by("decided_at")


@transaction.atomic
def _remind(case: Case, by) -> bool:
    """Under lock: an answer, or another worker, that comes at the same time waits or has been."""
    key = reminder_key(letter_key(case))
    open_question = Case.objects.at_version(case).filter(state=CaseState.CHANGES_REQUESTED)
    if not open_question.select_for_update().exists() or Letter.objects.filter(key=key).exists():
        return False
    _write("proposal-reminder", case, key)
    AuditEvent.record("case.reminded", case, by=by)
    return True


@transaction.atomic
def _expire(case: Case, by) -> bool:
    question = letter_key(case)
    if not cases.expire(case=case, by=by):
        return False
    drop_question(question)
    _write("proposal-expired", case, f"{question}-expired")
    return True


def _write(template: str, case: Case, key: str) -> None:
    proposal = Proposal.objects.select_related("initiative").get(case=case)
    context = {
        "pk": proposal.pk, "generation": proposal.link_generation, "is_change": proposal.is_change,
        "title": proposal.values.get("title") or proposal.initiative.title,
        "asked_days": REMINDED_AFTER.days, "days": EXPIRED_AFTER.days,
    }  # fmt: skip
    if proposal.email:  # without, a moderator entered it for somebody
        post.queue(template, to=proposal.email, key=key, context=context, language=case.language)
