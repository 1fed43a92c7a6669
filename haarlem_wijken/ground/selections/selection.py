"""A selection is a URL: one query string, parsed once, with one canonical address.

A name that is repeated is *or* (`thema=groen&thema=sport`), different names are *and*. On a page an unknown value is
told and ignored; `strict` (files, feeds) raises instead, so that nobody takes the whole town along by accident.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from unicodedata import category
from urllib.parse import urlencode

from django.http import QueryDict

from .parameters import Param

UNSEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
NOT_OURS = ("utm_", "fbclid", "gclid", "mc_")  # what other sites hang on a link


class Problem(NamedTuple):
    """A parameter that is not understood: its name and the value as typed, as far as they can be shown."""

    name: str
    value: str

    @classmethod
    def of(cls, name: str, value: str) -> "Problem":
        """Of what is not seen a mark is left: it could break a line, or turn the writing of the page around."""
        return cls(_shown(name), _shown(value))


class BadSelection(ValueError):
    """Raised in strict mode; `.problem` names the parameter."""

    def __init__(self, problem: Problem):
        super().__init__(f"{problem.name}={problem.value}")
        self.problem = problem


@dataclass(frozen=True)
class Selection:
    """What a query string selects: `values[name]` maps canonical slugs to things."""

    params: tuple[Param, ...]
    values: dict[str, dict[str, Any]]
    problems: tuple[Problem, ...] = field(default=())

    @classmethod
    def read(cls, params: tuple[Param, ...], query: QueryDict, *, strict: bool = False) -> "Selection":
        """Parse `query`. Raises BadSelection for the first fault when `strict`."""
        values, problems = {}, []
        known = {param.name for param in params}
        for name in query:
            if name not in known and not name.startswith(NOT_OURS):
                problems.append(Problem.of(name, query[name]))
        for param in params:
            values[param.name], wrong = param.parse(query.getlist(param.name), values)
            problems += [Problem.of(param.name, value) for value in wrong]
        if strict and problems:
            raise BadSelection(problems[0])
        return cls(params, values, tuple(problems))

    def __getitem__(self, name: str) -> list[Any]:
        """The things chosen under `name`, in canonical order; empty when nothing is."""
        return list(self.values[name].values())

    def one(self, name: str, default: Any = None) -> Any:
        """The single thing chosen under `name`."""
        return next(iter(self.values[name].values()), default)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """(name, slug) in canonical order."""
        for param in self.params:
            for slug in self.values[param.name]:
                yield param.name, slug

    def query(self, *, drop: tuple[str, ...] = (), **changes: str) -> str:
        """The canonical query string, with its `?` when not empty. `drop` leaves names out, `changes` replace them."""
        pairs = [(name, slug) for name, slug in self.pairs() if name not in drop and name not in changes]
        pairs += [(name, value) for name, value in changes.items() if value]
        order = [param.name for param in self.params]
        pairs.sort(key=lambda pair: order.index(pair[0]))
        return "?" + urlencode(pairs) if pairs else ""

    def without(self, name: str, slug: str, *, drop: tuple[str, ...] = ()) -> str:
        """The canonical query string when one chosen value is taken off."""
        pairs = [pair for pair in self.pairs() if pair != (name, slug) and pair[0] not in drop]
        return "?" + urlencode(pairs) if pairs else ""

    def less(self, *names: str) -> "Selection":
        """The same selection with nothing chosen under `names`; for facets, which count what each choice would give."""
        return Selection(self.params, {**self.values, **{name: {} for name in names}})


def _shown(text: str) -> str:
    return "".join("\ufffd" if category(one) in UNSEEN else one for one in text[:60])
