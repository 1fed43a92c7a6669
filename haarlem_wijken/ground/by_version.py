"""Small reference data kept in the process, as long as the public version stays the same."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from .models import PublicVersion

T = TypeVar("T")


class ByVersion(Generic[T]):
    """What `load()` gives, asked again when the public version has changed.

    Call it with the version when it is known already: that spares the query. Who reads it must not change it: threads
    share it.
    """

    def __init__(self, load: Callable[[], T]):
        self.load = load
        self.held: tuple[int, T] | None = None
        self.lock = Lock()

    def __call__(self, n: int | None = None) -> T:
        n = PublicVersion.current() if n is None else n
        held = self.held
        if held and held[0] == n:
            return held[1]
        with self.lock:
            if not self.held or self.held[0] != n:
                self.held = (n, self.load())
            return self.held[1]

    def latest(self) -> T:
        """What is held, loaded when nothing is: as new as the last page of this process. For answers of one query."""
        held = self.held
        return held[1] if held else self()
