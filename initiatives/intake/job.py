"""The worker's part: look at a file that came in, and take in one that was asked for. One at a time in the portal.

A worker that is killed has taken in nothing: everything is written in one transaction. Its lock goes with its
connection, so the next one begins again at once.
"""

import logging
from collections.abc import Callable

from django.db import IntegrityError, InterfaceError, OperationalError
from django.db.models import F
from django.utils import timezone

from haarlem_wijken.ground.locks import alone
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..actions import import_initiatives
from ..models import Intake, IntakeState
from ..register import FILES
from . import report, tables
from .checking import Checked, check
from .faults import Unreadable
from .twins import Neighbourhood, there_is

log = logging.getLogger(__name__)

LOCK = "initiatives.intake"  # two files at once could each take in the same initiative
MOST_ATTEMPTS = 3


def work_one() -> bool:
    """Do what one file waits for. False when none waits, or another worker has one in hand."""
    if not Intake.objects.waiting().exists():
        return False
    with alone(LOCK) as mine:
        intake = Intake.objects.waiting().order_by("pk").first() if mine else None
        if intake:
            _work_on(intake)
    return intake is not None


def _work_on(intake: Intake) -> None:
    if intake.attempts >= MOST_ATTEMPTS:
        _settle(intake, IntakeState.FAILED)
        return
    Intake.objects.filter(pk=intake.pk).update(attempts=F("attempts") + 1, done=0)
    try:
        take(intake) if intake.state == IntakeState.ASKED else _look(intake)
    except (OperationalError, InterfaceError):
        raise  # the database is away: the worker waits for it, and comes back
    except IntegrityError:
        log.warning("intake %s is tried again: an address was given away meanwhile", intake.pk)
    except Exception:
        log.exception("intake %s failed", intake.pk)
        _settle(intake, IntakeState.FAILED)


def _look(intake: Intake) -> None:
    found = look(intake)[1]
    _settle(intake, report.state_after(found), report=found, attempts=0)


def take(intake: Intake) -> int:
    """Take in what it holds; returns how many. It is looked at again: the portal may have changed since."""
    checked, found = look(intake)
    if found["fault_count"]:
        _settle(intake, IntakeState.REFUSED, report=found)
        return 0
    Intake.objects.filter(pk=intake.pk, state=IntakeState.ASKED).update(report=found)
    return import_initiatives(intake=intake, drafts=checked.drafts)


def look(intake: Intake) -> tuple[Checked | None, dict]:
    """What is in the file, and the report of it; progress is written beside it."""

    def tell(done: int, total: int) -> None:
        Intake.objects.filter(pk=intake.pk).update(done=done, total=total)

    return look_at(intake.name, bytes(intake.data), with_similar=intake.with_similar, tell=tell)


def look_at(
    name: str, data: bytes, *, with_similar: bool, tell: Callable[[int, int], object]
) -> tuple[Checked | None, dict]:
    """Read and check a file called `name`; `tell(done, total)` in rows. Writes nothing."""
    try:
        table = tables.read(name, data)
    except Unreadable as unreadable:
        return None, report.refusal(unreadable.fault)
    total = len(table.rows)
    tell(0, total)
    city, there = atlas(), Neighbourhood(there_is(without=Intake.objects.undone_ids()))
    checked = check(
        table, city=city, palette=themes(), there=there, with_similar=with_similar, tell=lambda done: tell(done, total)
    )
    return checked, report.report(checked, city)


def _settle(intake: Intake, state: IntakeState, **values) -> None:
    """The outcome, unless somebody else has written one."""
    Intake.objects.filter(pk=intake.pk, state=intake.state).update(state=state, finished_at=timezone.now(), **values)


def drop_old_files() -> None:
    """After a week: nothing of a file that was not used, and of one that was only what came of it."""
    old = Intake.objects.filter(created_at__lt=timezone.now() - FILES)
    old.used().filter(data__isnull=False).update(data=None, report={})
    old.exclude(pk__in=Intake.objects.used()).delete()
