"""What lies between the portal and its database breaks in three ways, and is slow."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

from tests.faults.browser import FORM, Answer, Browser
from tests.faults.form import person
from tests.faults.outcome import Outcome
from tests.faults.proxy import Proxy
from tests.faults.town import Town

AT_ONCE, ROUNDS = 8, 2  # as many as gunicorn has threads, so each connection that is kept meets the fault
TRIP, PATIENT = 0.2, 2.0  # seconds more for a question; that a page may take then
TRIES = 3  # of which the best tells how many questions there are, and not what else the machine does
PAGES = ("/", "/initiatieven/", "/wijkraden/", "/oproepen/", "/vergaderingen/", "/afspraken/", "/zoeken/?q=wijkraad")
SOON, ALIVE = 7.0, 2.0  # seconds: until a page says that it cannot; until one that asks no database is there


def breaks(town: Town, _wanted: int) -> list[Outcome]:
    """Reset, refused, and a hole."""
    with (
        closing(Proxy(str(town.cluster.socket / ".s.PGSQL.5432"))) as proxy,
        town.portal_of("network", between=f"127.0.0.1:{proxy.port}") as portal,
    ):
        moods = {
            "line-reset": ("lines to the database broken", proxy.reset),
            "line-refused": ("database refuses connections", proxy.refuse),
            "line-hole": ("database stands still", proxy.hole),
        }
        slow = _slow(portal.site, proxy)
        return [slow, *(_broken(portal.site, proxy, name, *mood) for name, mood in moods.items())]


def _slow(site: str, proxy: Proxy) -> Outcome:
    """Each question and its answer take longer: what counts is how many a page asks."""
    outcome, took = Outcome("line-slow", f"{TRIP * 1000:.0f} ms more for each question"), {}
    for path in PAGES:  # what a process reads but once is no cost of a page
        _all_at_once(site, path)
    proxy.slow(TRIP)
    for number, path in enumerate(PAGES):
        tries = [_timed(site, path, number) for _ in range(TRIES)]
        took[path] = min(seconds for seconds, _ in tries)
        outcome.promise(all(answer.status == 200 for _, answer in tries), f"{path} failed")
    proxy.heal()
    outcome.figures = [f"best of {TRIES}: {', '.join(f'{path} {seconds:.2f} s' for path, seconds in took.items())}"]
    outcome.promise(max(took.values()) <= PATIENT, "a page asks too often")
    return outcome


def _broken(site: str, proxy: Proxy, name: str, done: str, fall_ill: Callable[[], None]) -> Outcome:
    outcome = Outcome(name, done)
    _all_at_once(site, FORM)  # opens the connections
    fall_ill()
    with ThreadPoolExecutor(1) as beside:
        alive = beside.submit(lambda: [_timed(site, "/gezondheid/", 99) for _ in range(5) if not time.sleep(0.3)])
        pages = [one for _ in range(ROUNDS) for one in _all_at_once(site, FORM)]
        health = alive.result()
    proxy.heal()
    after = [_timed(site, FORM, number) for number in range(AT_ONCE)]
    naked = sum(answer.is_naked for _took, answer in pages)
    slowest, slowest_alive = max(took for took, _ in pages), max(took for took, _ in health)
    outcome.figures = [
        f"{len(pages)} pages asked", f"{sum(answer.waits for _, answer in pages)} times 503", f"{naked} plain 500",
        f"slowest {slowest:.2f} s", f"/gezondheid/ slowest {slowest_alive:.2f} s", f"next page {after[0][0]:.2f} s",
    ]  # fmt: skip
    outcome.promise(all(answer.waits for _, answer in pages), "a page did not say that it comes back")
    outcome.promise(slowest <= SOON, "a page kept somebody waiting")
    outcome.promise(all(answer.status == 200 and took <= ALIVE for took, answer in health), "all stood still")
    outcome.promise(all(answer.status == 200 for _, answer in after), "a page failed when all was well again")
    return outcome


def _all_at_once(site: str, path: str) -> list[tuple[float, Answer]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda number: _timed(site, path, number), range(AT_ONCE)))


def _timed(site: str, path: str, number: int) -> tuple[float, Answer]:
    """(seconds, answer)"""
    start = time.monotonic()
    with closing(Browser(site)) as browser:
        answer = browser.ask(path, person(number))
    return time.monotonic() - start, answer
