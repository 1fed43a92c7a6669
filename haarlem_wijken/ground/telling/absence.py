"""Where no moderator was seen for long: what senders are told, and a letter to administrators."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Greatest
from django.utils import timezone

from .. import post
from ..models import Account, Case, StaffRole
from .writing import write

AWAY = "moderators-away"


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
        write(AWAY, admin, f"{AWAY}-{admin.pk}-{year}w{number}", context)
    if not admins and settings.CONTACT_EMAIL:
        post.queue(AWAY, to=settings.CONTACT_EMAIL, key=f"{AWAY}-{year}w{number}", context=context, language="nl")
    return len(admins)
