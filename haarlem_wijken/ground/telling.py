"""Letters to moderators: that something waits, that a promise runs out, that a colleague hands something over.

Nobody is left without notice: where no moderator was seen for long, administrators hear it, and so do senders.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from . import post
from .models import Account, Case, CaseState, Hears, Letter, PromiseTold, StaffRole

WAITING, DIGEST, PROMISE, HANDED, AWAY = "case-waiting", "case-digest", "case-promise", "case-handed", "moderators-away"
AT_MOST = timedelta(hours=1)  # letters at once to one moderator
DIGEST_HOUR = time(8)  # in Amsterdam
SOON = timedelta(hours=6)  # before a promise runs out
LISTENING = ~Q(hears=Hears.NEVER)


def tell_at_once() -> None:
    """A letter to who wants it at once, but one for every hour of the clock. 3 queries per moderator."""
    now = timezone.now()
    hour = now.replace(minute=0, second=0, microsecond=0)
    for account in Account.objects.moderators().filter(hears=Hears.AT_ONCE):
        told = Letter.objects.filter(key=_hour_key(account, hour)).exists()
        since, due = (hour + AT_MOST, hour + AT_MOST) if told else (hour, now)
        _write(WAITING, account, _hour_key(account, since), {}, not_before=due)


def tell_daily() -> int:
    """The digest of today to who wants one, once it is DIGEST_HOUR, when anything waits. How many. Done by the worker.

    It counts what is new since the last digest, so a day on which no worker ran is told with the next.
    """
    now = timezone.localtime()
    if now.time() < DIGEST_HOUR:
        return 0
    daily = Account.objects.moderators().filter(hears=Hears.DAILY)
    return sum(_digest(account, now) for account in daily)


@transaction.atomic
def tell_of_promises() -> int:
    """Say once of each case that its promise runs out within SOON, and once that it has. How many cases.

    One letter per moderator holds all of one moment. Done by the worker.
    """
    now = timezone.now()
    late = Q(due_at__lte=now) & ~Q(promise_told=PromiseTold.LATE)
    soon = Q(due_at__gt=now, due_at__lte=now + SOON, promise_told=PromiseTold.NOTHING)
    return _promise(late, PromiseTold.LATE) + _promise(soon, PromiseTold.SOON)


def tell_of_handing_over(*, case: Case, by: Account, to: Account, event) -> None:
    """Whoever gets a case hears it at once, also who has chosen silence: a colleague waits for them."""
    person = getattr(by, "person", None)
    name = person.given_name if person else ""
    _write(HANDED, to, f"{HANDED}-{event.pk}", {"case": case.pk, "by": name})


@dataclass(frozen=True)
class Absence:
    """Nobody who may decide is there: when one last was (None: never), and since when somebody waits, if anybody."""

    last: datetime | None
    waiting_since: datetime | None

    @property
    def waiting_days(self) -> int:
        return (timezone.now() - self.waiting_since).days if self.waiting_since else 0


def absence() -> Absence | None:
    """None when a moderator was seen within MODERATORS_AWAY_DAYS: signed in, or was asked to become one. 1 query then,
    else 2.
    """
    seen = Greatest("last_login", "created_at")  # PostgreSQL's passes by what is empty
    last = Account.objects.moderators().aggregate(last=Max(seen))["last"]
    if last and last > timezone.now() - timedelta(days=settings.MODERATORS_AWAY_DAYS):
        return None
    return Absence(last, Case.objects.waiting().values_list("waiting_since", flat=True).first())


@transaction.atomic
def tell_that_all_are_away() -> int:
    """Ask administrators for help while something waits and no moderator is there; once a week. Done by the worker."""
    waiting = Case.objects.waiting().count()
    if not waiting or not absence():
        return 0
    year, number, _day = timezone.localdate().isocalendar()
    context = {"waiting": waiting, "days": settings.MODERATORS_AWAY_DAYS}
    admins = list(Account.objects.moderators().filter(role=StaffRole.ADMIN))
    for admin in admins:
        _write(AWAY, admin, f"{AWAY}-{admin.pk}-{year}w{number}", context)
    if not admins and settings.CONTACT_EMAIL:
        post.queue(AWAY, to=settings.CONTACT_EMAIL, key=f"{AWAY}-{year}w{number}", context=context, language="nl")
    return len(admins)


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
        _write(DIGEST, account, key, context)
    return bool(context["waiting"])


def _promise(due: Q, told: PromiseTold) -> int:
    waiting = Case.objects.filter(due, state=CaseState.WAITING)
    found = list(waiting.select_for_update(skip_locked=True).order_by("due_at", "pk").values_list("pk", "due_at"))
    if not found:
        return 0
    Case.objects.filter(pk__in=[pk for pk, _due in found]).update(promise_told=told)
    pk, due_at = found[0]
    for account in Account.objects.moderators().filter(LISTENING):
        key = f"{PROMISE}-{told}-{account.pk}-{pk}-{due_at:%Y%m%d%H%M%S}"
        _write(PROMISE, account, key, {"late": told == PromiseTold.LATE, "number": len(found)})
    return len(found)


def _write(template: str, account: Account, key: str, context: dict, **options) -> None:
    post.queue(template, to=account.email, key=key, context=context, language=account.language, **options)


def _hour_key(account: Account, hour: datetime) -> str:
    return f"{WAITING}-{account.pk}-{hour:%Y%m%d%H}"
