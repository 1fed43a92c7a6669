"""Suggestions as a person confirms or refuses them: one at a time, each with the words it came from."""

from dataclasses import dataclass, field

from ...reader.reading import Place


@dataclass(frozen=True)
class Entry:
    """`what` was read, `more` is who, when or as what, `means` is what comes of it. `read` is what the reader has.

    One without `can_take` is only shown. `taken` is how its box stands at first.
    """

    key: str
    what: str
    read: object
    place: Place
    more: tuple[str, ...] = ()
    means: str = ""
    can_take: bool = True
    taken: bool = True


@dataclass(frozen=True)
class Group:
    """Entries of one kind under a heading. `note` says what is done with them."""

    name: str
    title: str
    entries: list[Entry] = field(default_factory=list)
    note: str = ""


def keyed(name: str, number: int) -> str:
    """ "afspraak-0": the same for the same text, as long as the rules are the same."""
    return f"{name}-{number}"
