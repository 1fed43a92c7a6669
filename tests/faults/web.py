"""gunicorn's workers end under people who send something in."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

from tests.faults.crowd import Crowd
from tests.faults.outcome import WELL_WITHIN, Outcome, of_crowd
from tests.faults.town import Portal, Town, children, kill

TIMES = 3
STARTS = 3  # a worker is well within as many times what it takes to start one here and now
START = [sys.executable, "-W", "ignore", "-c", "import haarlem_wijken.wsgi"]


def workers_killed(town: Town, wanted: int) -> Outcome:
    """kill -9 of all workers at once, a few times."""
    return _under_load(town, wanted, "workers-killed", "kill -9 of all", lambda it: kill(children(it.master)))


def reloaded(town: Town, wanted: int) -> Outcome:
    """HUP, as at a deploy: new workers come, the old ones finish what they have."""
    return _under_load(town, wanted, "reload", "HUP", lambda it: os.kill(it.master, signal.SIGHUP))


def _under_load(town: Town, wanted: int, name: str, what: str, act: Callable[[Portal], None]) -> Outcome:
    portal, acts = town.portal, []
    crowd = Crowd(portal.site, wanted).start()
    for number in range(1, TIMES + 1):
        crowd.wait_for(wanted * number // (TIMES + 1))
        act(portal)
        acts.append(time.monotonic())
    takes = _starting(portal)
    crowd.join()
    slowest = max(acts, key=lambda at: crowd.first_after(at) or float("inf"))
    well_within = max(WELL_WITHIN, STARTS * takes)
    outcome = of_crowd(name, f"{what}, {TIMES} times", crowd, portal.database, back=slowest, well_within=well_within)
    outcome.figures.append(f"longest silence {crowd.longest_silence(acts[0]):.2f} s, starting one takes {takes:.1f} s")
    return outcome


def _starting(portal: Portal) -> float:
    """Seconds."""
    start = time.monotonic()
    subprocess.run(START, env=portal.environment, check=True)
    return time.monotonic() - start
