"""What the worker does beside delivering letters. A room adds its own in its `AppConfig.ready`."""

from collections.abc import Callable

# (what to do, every so many seconds). It must be short: letters wait for it.
CHORES: list[tuple[Callable[[], object], float]] = []
# Each does one thing and says whether there was one; asked whenever no letter is due.
JOBS: list[Callable[[], bool]] = []


def every(seconds: float, run: Callable[[], object]) -> None:
    """Have `run` called every so many seconds, the first time when a worker starts."""
    CHORES.append((run, seconds))


def job(run: Callable[[], bool]) -> None:
    """Have `run` called as long as it answers True, and again every few seconds."""
    JOBS.append(run)
