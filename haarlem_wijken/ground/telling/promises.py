"""That a promise runs out: once before it does, and once when it has."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ..models import Account, Case, CaseState, Hears, PromiseTold
from .writing import write

PROMISE = "case-promise"
SOON = timedelta(hours=6)  # before a promise runs out


@transaction.atomic
def tell_of_promises() -> int:
    """Say once of each case that its promise runs out within SOON, and once that it has. How many cases.

    One letter per moderator holds all of one moment. Done by the worker.
    """
    now = timezone.now()
    late = Q(due_at__lte=now) & ~Q(promise_told=PromiseTold.LATE)
    soon = Q(due_at__gt=now, due_at__lte=now + SOON, promise_told=PromiseTold.NOTHING)
    return _promise(late, PromiseTold.LATE) + _promise(soon, PromiseTold.SOON)


def _promise(due: Q, told: PromiseTold) -> int:
    waiting = Case.objects.filter(due, state=CaseState.WAITING)
    found = list(waiting.select_for_update(skip_locked=True).order_by("due_at", "pk").values_list("pk", "due_at"))
    if not found:
        return 0
    Case.objects.filter(pk__in=[pk for pk, _due in found]).update(promise_told=told)
    pk, due_at = found[0]
    for account in Account.objects.moderators().exclude(hears=Hears.NEVER).order_by("pk"):
        key = f"{PROMISE}-{told}-{account.pk}-{pk}-{due_at:%Y%m%d%H%M%S}"
        write(PROMISE, account, key, {"late": told == PromiseTold.LATE, "number": len(found)})
    return len(found)
