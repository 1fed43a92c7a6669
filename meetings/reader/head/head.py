"""What stands above minutes, and which of it is their title."""

import re

from ..dates import days_in
from ..names.bodies import KIND
from ..reading import Said
from ..text.lines import Line
from ..text.mail import SUBJECT
from ..text.places import place_of
from ..text.sentences import sentences
from .labels import bare_label, labels_of

MINUTES = re.compile(
    r"\b(?:concept-?\s?)?(?:notulen|\w{0,12}verslag(?:je)?|besprekingsverslag|vergaderverslag|kort verslag|"
    r"gespreksverslag|aantekeningen)\b",
    re.IGNORECASE,
)
MEETING = re.compile(r"\w{0,30}(?:vergadering|bijeenkomst|overleg|alv|avond|beraad)\b", re.IGNORECASE)
NO_TITLE = re.compile(
    r"(?:hierbij|beste|geachte|hieronder|bijgaand|de notulen|dit is|home\b|pagina|besluitenlijst|in de|"
    r"op \w+dag|(?:de\s)?(?:eerst)?volgende|aantal)",
    re.IGNORECASE,
)
MOST = 20  # lines that can be a head


def head_of(lines: list[Line]) -> list[Line]:
    """The lines above the first item and the first list of people."""
    head = []
    for line in lines[:MOST]:
        if (line.is_number and head and len(head) > 1) or (
            head and any(one.kind in ("here", "away", "members") for one in labels_of(line))
        ):
            break
        head.append(line)
    return head


def title_in(head: list[Line], source: str) -> Said | None:
    """The line that says best what this is; None where none does."""
    best = max(head, key=lambda line: _worth(line) + 0.5 * (line is head[0]), default=None)
    if best is None or _worth(best) < 2:
        best = next((line for line in head if line.is_heading), None)
    words = about(best) or best.text if best else ""
    return Said(words, place_of(words, best, source)) if best else None


def about(line: Line) -> str:
    """ "verslag 5 maart" of "Onderwerp: verslag 5 maart"; "" of any other line."""
    found = SUBJECT.match(line.text)
    return line.text[found.end() :].strip() if found else ""


def _worth(line: Line) -> int:
    words = about(line) or line.text
    if (
        any(one.kind != "office" or not days_in(one.value) for one in labels_of(line) if not about(line))
        or bare_label(line)
        or len(words) > 160
        or NO_TITLE.match(words)
        or line.mark.kind in ("bullet", "number")
    ):
        return -9
    worth = 3 if MINUTES.search(words) else 2 if MEETING.search(words) else 0
    worth += 2 if days_in(words) else 0
    worth += 2 if KIND.search(words) else 0
    worth += 1 if line.is_heading else 0
    return (
        worth
        - (3 if len(sentences(words)) > 1 else 0)
        - (3 if words.endswith((".", ",")) and not re.search(r"\b\w{1,5}\.\Z", words) else 0)
        - (2 if len(words.split()) < 2 else 0)
    )
