"""What a filter offers, and what was chosen of it: the same for every selection."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """A box to tick: `count` is what the selection would hold with it."""

    value: str
    label: str
    count: int
    checked: bool


@dataclass(frozen=True)
class Group:
    """The choices of one parameter."""

    name: str
    legend: str
    choices: list[Choice]


@dataclass(frozen=True)
class Chip:
    """A choice that was made, and the address without it."""

    label: str
    url: str


@dataclass(frozen=True)
class Field:
    """Something to type: `kind` is the type of the input."""

    name: str
    label: str
    value: str
    kind: str
    below: bool = False  # the boxes, which more people look for
