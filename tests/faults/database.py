"""The database ends under people who send something in, and comes back; nobody starts the portal anew."""

import time
from collections.abc import Callable

from tests.faults.crowd import Crowd
from tests.faults.outcome import Outcome, of_crowd
from tests.faults.town import Town, children, kill

AWAY = 2.0  # seconds


def killed(town: Town, wanted: int) -> Outcome:
    """kill -9 of PostgreSQL and all its processes."""

    def end() -> None:
        first = town.cluster.pid()
        kill([first, *children(first)])

    return _away(town, wanted, "database-killed", f"kill -9 of all its processes, {AWAY:.0f} s away", end)


def restarted(town: Town, wanted: int) -> Outcome:
    """A restart as for an update: open transactions are ended."""
    return _away(town, wanted, "database-restart", f"fast restart, {AWAY:.0f} s away", town.cluster.stop)


def _away(town: Town, wanted: int, name: str, done: str, end: Callable[[], None]) -> Outcome:
    portal = town.portal
    crowd = Crowd(portal.site, wanted).start()
    crowd.wait_for(wanted // 3)
    end()
    time.sleep(AWAY)
    town.cluster.start()
    back = time.monotonic()
    crowd.join()
    return of_crowd(name, done, crowd, portal.database, back=back)
