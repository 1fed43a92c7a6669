"""Earlier versions of a council's page, in words."""

from dataclasses import dataclass

from haarlem_wijken.ground.models import Revision
from haarlem_wijken.ground.prose.differences import Piece, pieces

from . import content, facts


@dataclass(frozen=True)
class Line:
    """A version in a list, with what changed in it; `first`: nothing is known of before."""

    kept: Revision
    changed: list[str]
    first: bool


@dataclass(frozen=True)
class Difference:
    """One text in two versions."""

    label: str
    pieces: list[Piece]


def lines(kept: list[Revision], before: Revision | None) -> list[Line]:
    """Versions, the newest first, each beside the one before; `before` is the one before the last of them."""
    found = []
    for one, other in zip(kept, [*kept, before][1:], strict=True):
        labels = [] if other is None else [label for label, _old, _new in _changes(other, one)]
        found.append(Line(one, labels, other is None))
    return found


def differences(old: Revision, new: Revision) -> list[Difference]:
    """What `new` says that `old` did not, and the other way round."""
    return [Difference(label, pieces(before, after)) for label, before, after in _changes(old, new)]


def _changes(old: Revision, new: Revision):
    """(label, words before, words after) of everything that differs."""
    for key in content.differing(old.values["page"], new.values["page"]):
        yield content.label_of(key), *(content.words_of(one.values["page"], key) for one in (old, new))
    for name in facts.changed(old.values["facts"], new.values["facts"]):
        yield facts.label_of(name), *(facts.words_of(one.values["facts"], name) for one in (old, new))
