"""What whoever reads an agreement has to know of the rest of the text."""

from dataclasses import dataclass
from datetime import date

from .names.people import People


@dataclass(frozen=True)
class Context:
    """`on` is the day of the meeting; None where nothing tells."""

    source: str
    people: People
    on: date | None
