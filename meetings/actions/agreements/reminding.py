"""Reminding who has an agreement. What a worker that was away missed is caught up, and nothing comes twice."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.models import Account, Letter

from ...letters.reminders import LATE, SOON, reminder_key, write_reminder
from ...models import Agreement
from ...seeing import Access

AHEAD = timedelta(days=7)
MOST_OTHERS = 20  # of what else is open, in one letter


def remind_owners() -> int:
    """Write to owners of what is due within AHEAD, and of what is late. How many letters: one for all of a person that
    is due on one day. Done by the worker.

    Somebody is told only what they may see; of what was missed and is late by now there is one letter, not two.
    """
    today = timezone.localdate()
    found = Agreement.objects.asking().filter(due_to__lte=today + AHEAD, owner_person__account__is_active=True)
    due = {reminder_key(one, _kind(one, today)): one for one in found.for_list()}
    told = set(Letter.objects.filter(key__in=due).values_list("key", flat=True))
    new: dict[int, list[Agreement]] = {}
    for key, one in due.items():
        if key not in told:
            new.setdefault(one.owner_person.account_id, []).append(one)
    return sum(_write(account, new[account.pk], today) for account in Account.objects.filter(pk__in=new))


@transaction.atomic
def _write(account: Account, due: list[Agreement], today: date) -> int:
    access = Access(account)
    mine = Agreement.objects.visible_to(access).asking().filter(owner_person__account=account).in_order()
    open_ones = list(mine.select_related("council"))
    days: dict[date, list[Agreement]] = {}
    for one in open_ones:
        if one in due:
            days.setdefault(one.due_to, []).append(one)
    for found in days.values():
        others = [other for other in open_ones if other not in found][:MOST_OTHERS]
        write_reminder(account, _kind(found[0], today), found, others)
    return len(days)


def _kind(agreement: Agreement, today: date) -> str:
    return LATE if agreement.due_to < today else SOON
