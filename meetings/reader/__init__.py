"""Reads Dutch minutes: plain text in, what it says out. Rules and learned weights; no database, nothing of Django.

`read` is the door. What may be something else is left out: a wrong agreement is worse than a missed one.
"""

from .as_json import VERSION, as_json
from .digest import digest
from .reading import Agreed, Item, Link, Reading, Said, Someone, Talk, Warning, When

__all__ = [
    "VERSION", "Agreed", "Item", "Link", "Reading", "Said", "Someone", "Talk", "Warning", "When", "as_json",
    "digest", "read",
]  # fmt: skip


def read(text: str) -> Reading:
    """Of any text at all; of one that is no minutes, an empty reading."""
    from .whole import read as by_the_rules  # here: making their patterns takes a seventh of a start

    return by_the_rules(text)
