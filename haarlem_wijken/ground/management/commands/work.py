"""manage.py work: what the portal does by itself."""

import logging
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from haarlem_wijken.ground import chores
from haarlem_wijken.ground.actions import forget_letters, purge_unconfirmed
from haarlem_wijken.ground.guard.limits import purge_tallies
from haarlem_wijken.ground.guard.sending import drop_used_proofs
from haarlem_wijken.ground.models import WorkerRun
from haarlem_wijken.ground.post import deliver_one
from haarlem_wijken.ground.telling import tell_daily, tell_of_promises, tell_that_all_are_away

log = logging.getLogger(__name__)

NAP_SECONDS = 0.2  # how late a stop is noticed
IDLE_SECONDS = 2
LOST_DATABASE_SECONDS = 5


@dataclass
class Chore:
    """Something to do every so many seconds. `due` is a moment of the monotonic clock."""

    run: Callable
    every: float
    due: float = 0.0


def heartbeat() -> None:
    """Say that a worker is alive; read by /gereed/."""
    WorkerRun.objects.update_or_create(name="work", defaults={"at": timezone.now()})


def clear_expired_sessions() -> None:
    """Remove sessions nobody can use any more."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


class Command(BaseCommand):
    help = "Delivers letters and cleans up, one thing at a time, until it is told to stop. Any number may run."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="stop as soon as there is nothing left to do")

    def handle(self, *, once: bool, **options):
        self.stopping = False
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        self.chores = [
            Chore(heartbeat, every=15),
            Chore(purge_tallies, every=300),
            Chore(tell_of_promises, every=300),
            Chore(tell_daily, every=300),
            Chore(tell_that_all_are_away, every=3600),
            Chore(drop_used_proofs, every=3600),
            Chore(purge_unconfirmed, every=3600),
            Chore(forget_letters, every=3600),
            Chore(clear_expired_sessions, every=24 * 3600),
            *(Chore(run, every=seconds) for run, seconds in chores.CHORES),
        ]
        while not self.stopping:
            try:
                busy = self.step()
            except (OperationalError, InterfaceError):
                log.warning("the database is away; trying again")
                connection.close()
                self._nap(LOST_DATABASE_SECONDS)
                continue
            if once and not busy:
                return
            if not busy:
                self._nap(IDLE_SECONDS)

    def step(self) -> bool:
        """Do what is due, one thing; False when there was nothing."""
        now = time.monotonic()
        for chore in self.chores:
            if chore.due <= now:
                chore.due = now + chore.every
                self._do(chore)
                return True
        return deliver_one() or any(job() for job in chores.JOBS)

    def _do(self, chore: Chore) -> None:
        """One that fails over a row is told, and comes again at its time: letters must not wait for it."""
        try:
            chore.run()
        except (OperationalError, InterfaceError):
            chore.due = 0
            raise
        except Exception:
            log.exception("%s failed", chore.run.__name__)

    def _stop(self, *_signal) -> None:
        """The letter in hand is finished first: cut off halfway it would be sent twice."""
        self.stopping = True

    def _nap(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self.stopping and time.monotonic() < until:
            time.sleep(NAP_SECONDS)
