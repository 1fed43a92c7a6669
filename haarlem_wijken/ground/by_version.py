"""What is kept in the process as long as the public version stays the same: reference data, and parts of pages."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
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


class Remembered:
    """What was made once in a public version, at most `most` things; what was not asked for longest goes first.

    For what many pages share and one version never changes: a row of a list, the drawing of an area. Keys are to hold
    all that it depends on beside the version (language, day). What is remembered must not be changed: threads share it.
    """

    def __init__(self, most: int):
        self.most = most
        self.lock = Lock()
        self.forget()

    def __call__(self, key: Hashable, n: int, make: Callable[[], T]) -> T:
        """What `make()` gives; asked before for this key in version `n`, what it gave then."""
        with self.lock:
            if n != self.n:
                self.n, self.held = n, OrderedDict()
            if key in self.held:
                self.held.move_to_end(key)
                return self.held[key]
            held = self.held
        made = make()
        with self.lock:
            held[key] = made
            if len(held) > self.most:
                held.popitem(last=False)
        return made

    def forget(self) -> None:
        """Empty it: after a test the public version starts at the same number with other rows."""
        self.n, self.held = 0, OrderedDict()


remember = Remembered(5000)
