"""A mail server, and the worker that brings letters to it."""

import subprocess
import sys
import time
from collections import Counter, defaultdict
from contextlib import contextmanager
from email import message_from_bytes

from aiosmtpd.controller import Controller

from haarlem_wijken.environment import BASE_DIR
from tests.browser.portal import free_port
from tests.faults.proxy import Proxy
from tests.faults.town import Portal

TAKES = 0.02  # seconds for one letter, as from a machine elsewhere


class Postbus:
    """`says` is its answer to each letter; `taken` has per receiver how often each Message-ID came. `line` stands
    before it: a Proxy, by which it refuses or stands still.
    """

    def __init__(self):
        self.says, self.taken = "250 OK", defaultdict(Counter)
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())
        self.line = Proxy(("127.0.0.1", self.controller.port))

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_fault):
        self.line.close()
        self.controller.stop()

    async def handle_DATA(self, _server, _session, envelope):
        time.sleep(TAKES)
        if self.says.startswith("250"):
            number = message_from_bytes(envelope.content)["Message-ID"]
            for receiver in envelope.rcpt_tos:
                self.taken[receiver][number] += 1
        return self.says

    def of(self, receivers: list[str]) -> list[Counter]:
        """What each of these got."""
        return [self.taken[one] for one in receivers]


def start_worker(portal: Portal, postbus: Postbus) -> subprocess.Popen:
    """As production runs it; the caller ends it."""
    mail = {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": str(postbus.line.port), "DEMO": "0"}
    return subprocess.Popen(
        [sys.executable, "manage.py", "work"], cwd=BASE_DIR, env=portal.environment | mail,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


@contextmanager
def worker(portal: Portal, postbus: Postbus):
    """One that works in this block."""
    process = start_worker(portal, postbus)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_until(true, seconds: float = 120) -> bool:
    """Whether it came true in time."""
    until = time.monotonic() + seconds
    while not (done := true()) and time.monotonic() < until:
        time.sleep(0.1)
    return done
