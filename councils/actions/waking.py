"""Councils nobody has heard of for long: they are asked, reminded, and at last they sleep. Nothing happens twice."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, AuditEvent, PublicVersion

from ..models import LEADING, Council, Status
from ..workflow import SILENT_MONTHS, months_before

REMINDED_AFTER, ASLEEP_AFTER = timedelta(days=14), timedelta(days=28)  # both since it was asked
AWAKE = (Status.ACTIVE, Status.STARTING)
AT_ONCE = 50


def ask_silent() -> int:
    """Write to those who lead councils that were silent for SILENT_MONTHS. How many councils. By the worker."""
    today = timezone.localdate()
    silent = Council.objects.filter(status__in=AWAKE, asked_on=None, alive_on__lte=months_before(today, SILENT_MONTHS))
    return sum(_ask(council, today) for council in silent.order_by("pk")[:AT_ONCE])


def remind_silent() -> int:
    """Write once more. How many letters. Done by the worker."""
    asked = Council.objects.filter(status__in=AWAKE, asked_on__lte=timezone.localdate() - REMINDED_AFTER)
    asked = asked.filter(asked_on__gt=timezone.localdate() - ASLEEP_AFTER)
    with transaction.atomic():
        return sum(_write(council, "council-alive-reminder") for council in asked)


def put_to_sleep() -> int:
    """Say of who did not answer within ASLEEP_AFTER that they sleep. How many. Done by the worker."""
    late = Council.objects.filter(status__in=AWAKE, asked_on__lte=timezone.localdate() - ASLEEP_AFTER)
    return sum(_sleep(council) for council in late.order_by("pk")[:AT_ONCE])


def leaders_of(council: Council):
    """The accounts of who lead it, or else of all who sit in it."""
    seats = council.seats.on(timezone.localdate()).filter(person__account__is_active=True)
    leading = seats.filter(role__in=LEADING)
    return Account.objects.filter(person__in=(leading if leading.exists() else seats).values("person"))


@transaction.atomic
def _ask(council: Council, today: date) -> bool:
    """One conditional update decides: of two workers at once only one writes."""
    mine = Council.objects.filter(pk=council.pk, asked_on=None, alive_on=council.alive_on)
    if not mine.update(asked_on=today):
        return False
    AuditEvent.record("council.asked_alive", council)
    _write(council, "council-alive")
    return True


def _write(council: Council, template: str) -> int:
    """Queue the letter to each, but once for this silence; how many were new."""
    days = ASLEEP_AFTER - REMINDED_AFTER
    context = {
        "pk": council.pk, "generation": council.generation, "council": council.name, "months": SILENT_MONTHS,
        "remind": (REMINDED_AFTER if template == "council-alive" else days).days,
    }  # fmt: skip
    written = 0
    for account in leaders_of(council):
        key = f"{template}-{council.pk}-{council.generation}-{account.pk}"
        before = timezone.now()
        letter = post.queue(template, to=account.email, key=key, context=context, language=account.language)
        written += letter.created_at >= before
    return written


@transaction.atomic
def _sleep(council: Council) -> bool:
    mine = Council.objects.filter(pk=council.pk, status__in=AWAKE, asked_on=council.asked_on)
    if not mine.update(status=Status.ASLEEP, version=F("version") + 1):
        return False
    AuditEvent.record("council.asleep", council, fields=["status"])
    PublicVersion.raise_()
    return True
