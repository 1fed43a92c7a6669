"""Which texts administrators can change, and where they stand. Rooms register theirs in `AppConfig.ready`."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

LINKS = (
    "contact",
    "report",
    "house-rules",
    "privacy",
    "roles",
    "moderation-figures",
    "submit",
)  # "{contact}": its address


@dataclass(frozen=True)
class Place:
    """One text. `default()` gives what the code says, in the active language; `markdown`: it is a part of a page, else
    plain lines of a letter. `where` says to administrators where it stands.
    """

    key: str
    name: Promise
    where: Promise
    default: Callable[[], str]
    markdown: bool = False


PLACES: dict[str, Place] = {}


def register(*places: Place) -> None:
    PLACES.update({place.key: place for place in places})


def linked(text: str, address: Callable[[str], str] = reverse) -> str:
    """`text` with "{contact}" and the like replaced by the address of that page, in the active language."""
    for name in LINKS:
        if f"{{{name}}}" in text:
            text = text.replace(f"{{{name}}}", address(name))
    return text
