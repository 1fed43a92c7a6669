"""Two portals and two workers on one PostgreSQL, behind the nginx that docs/deploy/ ships."""

import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from socket import create_connection, socket
from threading import Event, Thread
from urllib.parse import urlsplit

from haarlem_wijken.environment import BASE_DIR
from tests.browser.portal import PATIENCE, end
from tests.faults.browser import FORM, Browser
from tests.faults.crowd import Crowd
from tests.faults.form import person
from tests.faults.outcome import Outcome, of_crowd
from tests.faults.town import GUNICORN, Portal, Town
from tests.gateway import gateway, program

RELOADS = 5
LINES = 2000  # requests one after the other on a kept line
SLOW = 400  # clients that send their request a byte at a time
OTHERS = 0.5  # seconds that others wait at p95, at most
BURST = 50  # pages a second: ten times what is usual
SECONDS = 20
DEMO = {"DEMO": "1", "PROXY_CACHE_SECONDS": "1"}
LIST = "/initiatieven/"
# Visitors of these tests say who they are, as behind the proxy in front of all of this.
PERSONS = [
    ("$binary_remote_addr zone=wijken_pages", "$http_x_forwarded_for zone=wijken_pages"),
    ("$binary_remote_addr zone=wijken_lines", "$http_x_forwarded_for zone=wijken_lines"),
    ("X-Forwarded-For $remote_addr;", "X-Forwarded-For $http_x_forwarded_for;"),
]


def behind(town: Town, wanted: int) -> list[Outcome]:
    if program() is None:
        return [Outcome(name, "nginx is not here", not_run=True) for name in NAMES]
    with _house(town) as (site, portals):
        return [_reload(site, portals, wanted), _lines(site, wanted), _slow(site), _burst(site, wanted)]


NAMES = ("gateway-reload", "gateway-lines", "gateway-slow", "gateway-burst")


@contextmanager
def _house(town: Town):
    """(address of nginx, the two services behind it)"""
    with ExitStack() as stack:
        first = stack.enter_context(town.portal_of("gateway"))
        portals = [stack.enter_context(closing(Service(first, town.static, number))) for number in (1, 2)]
        for _number in range(2):
            stack.enter_context(_worker(first))
        (folder := town.folder / "nginx").mkdir()
        places = [one.place for one in portals]
        nginx = stack.enter_context(gateway(folder, places, changes=PERSONS, plain=True))
        yield f"http://127.0.0.1:{nginx.port}", portals


class Service:
    """gunicorn on the database and folders of `first`, as docs/deploy/ starts it. It listens when it can answer."""

    def __init__(self, first: Portal, static: Path, number: int):
        self.first, self.socket = first, first.folder / f"web-{number}.sock"
        self.place = f"unix:{self.socket}"
        ours = {"BIND": self.place, "TRUSTED_PROXIES": "unix", "GUNICORN_CMD_ARGS": "--preload"}
        self.environment = first.environment | GUNICORN | DEMO | ours | {"STATIC_ROOT": str(static)}
        self.log = first.folder / f"gunicorn-{number}.log"
        self._start()

    def _start(self) -> None:
        with self.log.open("wb") as log:
            command = [sys.executable, "-m", "gunicorn"]
            self.process = subprocess.Popen(command, cwd=BASE_DIR, env=self.environment, stdout=log, stderr=log)
        until = time.monotonic() + PATIENCE
        while not self.socket.exists():
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"The portal did not start:\n{self.log.read_text(errors='replace')}")
            time.sleep(0.05)

    def restart(self) -> None:
        end(self.process)
        self._start()

    def close(self) -> None:
        end(self.process)


@contextmanager
def _worker(portal: Portal):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    environment = portal.environment | DEMO  # letters become files
    work = subprocess.Popen([sys.executable, "manage.py", "work"], cwd=BASE_DIR, env=environment, **quiet)
    try:
        yield
    finally:
        end(work)


def _reload(site: str, portals, wanted: int) -> Outcome:
    """One after the other starts anew, as at an upgrade, under people who send something in."""
    crowd = Crowd(site, wanted).start()
    for number in range(1, RELOADS + 1):
        crowd.wait_for(wanted * number // (RELOADS + 1))
        portals[number % 2].restart()
    crowd.join()
    outcome = of_crowd("gateway-reload", f"one of two anew, {RELOADS} times", crowd, portals[0].first.database)
    outcome.promise(not crowd.answers[0] and not crowd.answers[503], "somebody was turned away")
    return outcome


def _lines(site: str, wanted: int) -> Outcome:
    """One after the other on a kept line."""
    most, broken, bad = min(LINES, 10 * wanted), 0, 0
    with closing(Browser(site)) as browser:
        for number in range(most):
            answer = browser.ask(FORM, person(number))
            broken, bad = broken + (not answer.status), bad + (answer.status >= 500)
    outcome = Outcome("gateway-lines", "requests on a kept line", [f"{most} asked", f"{broken} broken", f"{bad} 5xx"])
    outcome.promise(not broken and not bad, "a line broke")
    return outcome


def _slow(site: str) -> Outcome:
    """Clients that send their request a byte a second, and never end it."""
    place, stop = urlsplit(site), Event()
    lines = [create_connection((place.hostname, place.port)) for _ in range(SLOW)]
    drip = Thread(target=_drip, args=[lines, stop], daemon=True)
    drip.start()
    took = sorted(_timed(site, path, number) for number in range(40) for path in (FORM, "/gezondheid/"))
    stop.set()
    drip.join()
    for line in lines:
        line.close()
    p95 = took[int(len(took) * 0.95)]
    outcome = Outcome("gateway-slow", f"{SLOW} that send a byte a second")
    outcome.figures = [f"others p50 {took[len(took) // 2] * 1000:.0f} ms", f"p95 {p95 * 1000:.0f} ms"]
    outcome.promise(p95 <= OTHERS, "others had to wait")
    return outcome


def _drip(lines: list[socket], stop: Event) -> None:
    for line in lines:
        line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
    while not stop.wait(1):
        for line in lines:
            with suppress(OSError):
                line.sendall(b"x")


def _timed(site: str, path: str, number: int) -> float:
    start = time.monotonic()
    with closing(Browser(site)) as browser:
        answer = browser.ask(path, person(number))
    return time.monotonic() - start if answer.status == 200 else float("inf")


def _burst(site: str, wanted: int) -> Outcome:
    """So many a second, whether the former were answered or not."""
    pages, seconds = _pages(site), min(SECONDS, wanted // 20)
    start, count = time.monotonic() + 0.2, BURST * seconds

    def ask(number: int) -> tuple[float, int]:
        due = start + number / BURST
        time.sleep(max(0.0, due - time.monotonic()))
        with closing(Browser(site)) as browser:
            answer = browser.ask(pages[number % len(pages)], person(number))
        return time.monotonic() - due, answer.status

    with ThreadPoolExecutor(64) as pool:
        found = list(pool.map(ask, range(count)))
    took = sorted(seconds for seconds, _status in found)
    bad = sum(status not in (200, 503) for _took, status in found)
    p50, p99 = took[count // 2], took[int(count * 0.99)]
    outcome = Outcome("gateway-burst", f"{BURST} pages a second for {seconds} s")
    outcome.figures = [
        f"{count} asked", f"p50 {p50 * 1000:.0f} ms", f"p99 {p99 * 1000:.0f} ms", f"{bad} neither 200 nor 503",
        f"{sum(status == 503 for _took, status in found)} times 503",
    ]  # fmt: skip
    outcome.promise(not bad, "a page failed")
    outcome.promise(p99 < 1, "somebody waited longer than a second")
    return outcome


def _pages(site: str) -> list[str]:
    """The list, and what it leads to."""
    with closing(Browser(site)) as browser:
        text = browser.ask(LIST, person(1)).text
    found = dict.fromkeys(re.findall(r'href="(/(?:initiatieven|buurten|wijken)/[\w-]+/)"', text))
    return [LIST, "/", "/oproepen/", "/vergaderingen/", *found]
