"""What is kept in the process as long as the public version stays the same: reference data, and parts of pages."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

from ..models import PublicVersion

K = TypeVar("K", bound=Hashable)
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
    """What was made once in a public version, at most `most` things and `characters` of text; what was not asked for
    longest goes first.

    For what many pages share and one version never changes: a row of a list, the drawing of an area. Keys are to hold
    all that it depends on beside the version (language, day). What is remembered must not be changed: threads share it.
    """

    def __init__(self, most: int, characters: int):
        self.most, self.characters = most, characters
        self.lock = Lock()
        self.forget()

    def __call__(self, key: Hashable, n: int, make: Callable[[], T]) -> T:
        """What `make()` gives; asked before for this key in version `n`, what it gave then."""
        return self.each([key], n, lambda _keys: {key: make()})[key]

    def each(self, keys: Iterable[K], n: int, make: Callable[[list[K]], Mapping[K, T]]) -> dict[K, T]:
        """The same for many keys, in their order: `make(missing)` gives what is not there yet, all of it at once. What
        it does not give is left out.
        """
        keys = list(keys)
        with self.lock:
            if n != self.n:
                self._begin(n)
            held = self.held
            found = {key: held[key] for key in keys if key in held}
            for key in found:
                held.move_to_end(key)
        if not (missing := [key for key in keys if key not in found]):
            return found
        made = make(missing)
        with self.lock:
            if held is self.held:
                for key, one in made.items():
                    self._hold(key, one)
        found |= made
        return {key: found[key] for key in keys if key in found}

    def _hold(self, key: Hashable, made: T) -> None:
        self.size += _size(made) - _size(self.held.get(key))
        self.held[key] = made
        while len(self.held) > self.most or self.size > self.characters:
            self.size -= _size(self.held.popitem(last=False)[1])

    def forget(self) -> None:
        """Empty it: after a test the public version starts at the same number with other rows."""
        self._begin(0)

    def _begin(self, n: int) -> None:
        self.n, self.held, self.size = n, OrderedDict(), 0


def _size(made: object) -> int:
    return len(made) if isinstance(made, str) else 0


remember = Remembered(5000, 40_000_000)
