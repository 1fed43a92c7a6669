"""People who send in initiatives while something breaks: each sends the same form until it is taken in."""

import time
from collections import Counter, deque
from contextlib import closing
from itertools import count, pairwise
from secrets import token_hex
from threading import Lock, Thread

from tests.faults.browser import FORM, Answer, Browser
from tests.faults.form import Form, address, person

PEOPLE = 8  # at once
AHEAD = 40  # forms that one has open: with the time a form must be open, 30 a second are sent at most
AGAIN = 0.2  # seconds until the same is tried again
STREETS = count(1)  # each crowd lives in one of its own
LONGEST = 600  # seconds; what is not taken in by then never will be


class Crowd:
    """`taken` has per number the moment of its acknowledgement; `answers` how often each status came, `naked` the
    failures without a word. `strange` keeps the first answer that should not be: not taken in, and no failure.
    """

    def __init__(self, site: str, wanted: int, people: int = PEOPLE):
        self.site, self.wanted, self.mark, self.street = site, wanted, token_hex(4), next(STREETS)
        self.taken: dict[int, float] = {}
        self.answers, self.naked, self.strange = Counter(), 0, ""
        self.next, self.lock, self.until = 0, Lock(), time.monotonic() + LONGEST
        self.threads = [Thread(target=self._work, daemon=True) for _ in range(people)]

    def start(self) -> "Crowd":
        for thread in self.threads:
            thread.start()
        return self

    def wait_for(self, taken: int) -> None:
        """Until so many are taken in, or the time is up."""
        while len(self.taken) < taken and any(thread.is_alive() for thread in self.threads):
            time.sleep(0.02)

    def join(self) -> None:
        for thread in self.threads:
            thread.join()

    def first_after(self, moment: float) -> float | None:
        """Seconds from `moment` to the next acknowledgement."""
        return min((at - moment for at in self.taken.values() if at >= moment), default=None)

    @property
    def addresses(self) -> list[str]:
        """Of whose form was acknowledged."""
        return [address(number, self.mark) for number in self.taken]

    def longest_silence(self, since: float) -> float:
        """Seconds between two acknowledgements, at most, from `since` on."""
        moments = sorted(at for at in self.taken.values() if at >= since)
        return max((later - sooner for sooner, later in pairwise([since, *moments])), default=0.0)

    def _work(self) -> None:
        with closing(Browser(self.site)) as browser:
            self._send_in(browser, deque())

    def _send_in(self, browser: Browser, opened: deque[Form]) -> None:
        while time.monotonic() < self.until:
            while len(opened) < AHEAD and (number := self._number()) is not None:
                if page := self._insist(browser, number, None, 200):
                    opened.append(Form.read(number, self.mark, page))
            if not opened:
                return
            form = opened.popleft()
            form.ripen()
            if self._insist(browser, form.number, form.fields, 303):
                self.taken[form.number] = time.monotonic()

    def _number(self) -> int | None:
        with self.lock:
            self.next += 1
            return self.next if self.next <= self.wanted else None

    def _insist(self, browser: Browser, number: int, fields, wished: int) -> Answer | None:
        """Ask until the answer has the wished status. None when the time is up, or it is an answer nobody expects."""
        while time.monotonic() < self.until:
            answer = browser.ask(FORM, person(number, self.street), fields)
            self._count(answer)
            if answer.status == wished:
                return answer
            if answer.status and answer.status < 500:
                self.strange = self.strange or f"{answer.status}: {answer.title}"
                return None
            time.sleep(AGAIN)
        return None

    def _count(self, answer: Answer) -> None:
        with self.lock:
            self.answers[answer.status] += 1
            self.naked += answer.is_naked
