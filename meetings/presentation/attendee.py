"""Who was at a meeting, as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attendee:
    """Somebody at a meeting: a name where it may be shown, what they did there."""

    name: str
    represents: str
    presence: str
    parts: list[str]
    answer: str
