"""The portal's worker, which starts once and then does all there is to do whenever a test says so."""

import subprocess
import sys
from contextlib import contextmanager

from django.core.management import call_command

from haarlem_wijken.environment import BASE_DIR

COMMAND = [sys.executable, "manage.py", "shell", "-v0", "-c", "from tests.browser.worker import attend; attend()"]
DONE = "done\n"


def attend() -> None:
    """In the worker's own process: `manage.py work --once` for each line that comes in, until no more comes."""
    for _ in sys.stdin:
        call_command("work", once=True)
        sys.stdout.write(DONE)
        sys.stdout.flush()


@contextmanager
def hired(variables: dict[str, str]):
    """Yields a function that has the worker do all there is to do; it raises RuntimeError when the worker fell over."""
    process = subprocess.Popen(
        COMMAND, cwd=BASE_DIR, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    )

    def work() -> None:
        process.stdin.write("\n")
        if (said := process.stdout.readline()) != DONE:
            raise RuntimeError(f"The worker said: {said!r}")

    with process:
        yield work
        process.stdin.close()
