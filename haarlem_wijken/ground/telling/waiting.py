"""That something waits: at once, in a digest, or because a colleague hands it over."""

from datetime import datetime, time

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from .. import post
from ..models import Account, Case, CaseState, Hears, Letter
from .writing import write

WAITING, DIGEST, HANDED = "case-waiting", "case-digest", "case-handed"
DIGEST_HOUR = time(8)  # in Amsterdam


def tell_at_once() -> None:
    """A letter to who wants it at once, but one for every hour of the clock. 3 queries per moderator."""
    for account in Account.objects.moderators().filter(hears=Hears.AT_ONCE):
        key = f"{WAITING}-{account.pk}"
        post.queue_hourly(WAITING, to=account.email, key=key, context={}, language=account.language)


def tell_daily() -> int:
    """The digest of today to who wants one, once it is DIGEST_HOUR, when anything waits. How many. Done by the worker.

    It counts what is new since the last digest, so a day on which no worker ran is told with the next.
    """
    now = timezone.localtime()
    if now.time() < DIGEST_HOUR:
        return 0
    daily = Account.objects.moderators().filter(hears=Hears.DAILY)
    return sum(_digest(account, now) for account in daily)


def tell_of_handing_over(*, case: Case, by: Account, to: Account, event) -> None:
    """Whoever gets a case hears it at once, also who has chosen silence: a colleague waits for them."""
    person = getattr(by, "person", None)
    name = person.given_name if person else ""
    write(HANDED, to, f"{HANDED}-{event.pk}", {"case": case.pk, "by": name})


@transaction.atomic
def _digest(account: Account, now: datetime) -> bool:
    key = f"{DIGEST}-{account.pk}-{now:%Y%m%d}"
    earlier = Letter.objects.filter(key__startswith=f"{DIGEST}-{account.pk}-")
    last = earlier.aggregate(last=Max("created_at"))["last"]
    if last and earlier.filter(key=key).exists():
        return False
    waiting = Case.objects.filter(state=CaseState.WAITING)
    new = Q(waiting_since__gt=last) if last else Q()
    context = {
        "waiting": waiting.count(),
        "new": waiting.filter(new).count(),
        "late": waiting.filter(due_at__lt=now).count(),
        "given": waiting.filter(given_to=account).count(),
    }
    if context["waiting"]:
        write(DIGEST, account, key, context)
    return bool(context["waiting"])
