"""What each other choice of a selection would give, counted in memory over profiles: what many rows have in common."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

Profile = TypeVar("Profile")


class Facets(Generic[Profile]):
    """Those found, and for each facet what is found when nothing is chosen there; each as (profile, how many have it).

    names: the facets. tests: for each of them in which something is chosen, whether a profile fits.
    """

    def __init__(
        self, names: Iterable[str], tests: Mapping[str, Callable[[Profile], bool]], profiles: Mapping[Profile, int]
    ):
        if not tests:  # nothing is chosen: everything is found, and with any other choice too
            self.found = list(profiles.items())
            self.without = dict.fromkeys(names, self.found)
            return
        self.found: list[tuple[Profile, int]] = []
        self.without: dict[str, list[tuple[Profile, int]]] = {name: [] for name in names}
        for row in profiles.items():
            missed = [name for name, fits in tests.items() if not fits(row[0])]
            if not missed:
                self.found.append(row)
            # What fits but for one facet is what another choice in that facet may give.
            for name in self.without if not missed else missed[:1] if len(missed) == 1 else ():
                self.without[name].append(row)

    @cached_property
    def total(self) -> int:
        return sum(count for _profile, count in self.found)

    def having(self, fits: Callable[[Profile], bool]) -> int:
        """How many of those found have such a profile."""
        return sum(count for profile, count in self.found if fits(profile))

    def giving(self, name: str, fits: Callable[[Profile], bool]) -> int:
        """How many would be found with another choice under `name`, of those with such a profile."""
        return sum(count for profile, count in self.without[name] if fits(profile))
