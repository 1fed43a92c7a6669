"""Leaves a service alone that does not answer: who waits for it in vain helps nobody."""

import time
from collections.abc import Callable
from threading import Lock


class Breaker:
    """Opens after `failures` in a row; after `seconds` one caller may try, the others still do not.

    One per process: no state outside it, and each process finds out for itself. `clock` counts seconds.
    """

    def __init__(self, *, failures: int = 3, seconds: float = 60, clock: Callable[[], float] = time.monotonic):
        self.failures, self.seconds, self.clock = failures, seconds, clock
        self._lock = Lock()
        self.close()

    def close(self) -> None:
        """The service has answered."""
        with self._lock:
            self._failed, self._shut_until = 0, 0.0

    def failed(self) -> None:
        """The service has not answered."""
        with self._lock:
            self._failed += 1
            if self._failed >= self.failures:
                self._shut_until = self.clock() + self.seconds

    def may_ask(self) -> bool:
        """Whether to ask the service now. Who is told yes must say how it went, with `close` or `failed`."""
        with self._lock:
            if self._failed < self.failures:
                return True
            if self.clock() < self._shut_until:
                return False
            self._shut_until = self.clock() + self.seconds  # this one tries; should it never tell, another may later
            return True
