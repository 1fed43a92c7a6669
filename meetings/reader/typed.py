"""What a person types in place of what was read, understood by the same rules."""

from datetime import date

from .agreements.due import when_in
from .agreements.owners import kind_of
from .context import Context
from .names.people import People
from .names.subjects import Subjects
from .reading import When

NOBODY = People(Subjects(None), frozenset(), frozenset())


def when_typed(words: str, on: date | None) -> When:
    """By when; words that are no day stay as words. `on` is the day of the meeting."""
    return when_in(words, Context("", NOBODY, on), whole=True) if words else When()


def owner_kind_typed(words: str) -> str:
    """person, group or organisation; "" for nobody."""
    return kind_of(words)
