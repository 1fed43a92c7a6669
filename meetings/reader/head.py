"""What stands above minutes: their title, and whose they are."""

import re

from .bodies import KIND
from .dates import days_in
from .dates.words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from .labels import bare_label, labels_of
from .lines import Line
from .listed import listed
from .mail import SUBJECT
from .names import PREFIX
from .places import place_of
from .reading import Said
from .sentences import sentences

MINUTES = re.compile(
    r"\b(?:concept-?\s?)?(?:notulen|\w{0,12}verslag(?:je)?|besprekingsverslag|vergaderverslag|kort verslag|"
    r"gespreksverslag|aantekeningen)\b",
    re.IGNORECASE,
)
MEETING = re.compile(r"\w{0,30}(?:vergadering|bijeenkomst|overleg|alv|avond|beraad)\b", re.IGNORECASE)
NO_TITLE = re.compile(
    r"(?:hierbij|beste|geachte|hieronder|bijgaand|de notulen|dit is|home\b|pagina|besluitenlijst|in de|"
    r"op \w+dag|volgende|aantal)",
    re.IGNORECASE,
)
STOP = frozenset([*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS]) | listed(
    "op d.d dd vergadering notulen verslag overleg bijeenkomst bestuursvergadering wijkraadsvergadering datum"
)
LINKING = re.compile(rf"(?:{PREFIX}|en|&|/|voor|i\.o\.?)\Z", re.IGNORECASE)
SEVERAL = re.compile(r"[A-ZÀ-Þ][\w-]+(?:,\s[A-ZÀ-Þ][\w-]+){1,4}\sen\s[A-ZÀ-Þ][\w-]+")
HOUSES = re.compile(r"\d{1,4}\s?(?:[-–/]|t/m)\s?\d{1,4}(?![-/\d])")  # numbers of the houses of a VvE
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


def body_in(lines: list[Line], source: str) -> Said | None:
    """The council or group: "wijkraad Europawijk" of "Notulen van de wijkraadsvergadering Europawijk"."""
    for line in lines[:MOST]:
        if line.is_number or any(one.kind in ("here", "away") for one in labels_of(line)):
            break
        for found in KIND.finditer(line.text):
            if name := _name(line.text[found.end() : found.end() + 100]):
                kind = found["kind"].removesuffix("s") if found["meeting"] else found["kind"]
                words = f"{kind} {name}"
                return Said(words, place_of(words, line, source))
    return None


def _name(after: str) -> str:
    """The words of a name that begin here: "De Vlinderbuurt", "Groen Kleverlaan", "SCHOON & HEEL"."""
    kept: list[str] = []
    if several := SEVERAL.match(after.strip()):
        return several[0]
    words = after.split()
    for at, word in enumerate(words):
        bare = word.strip("\"'“”‘’.,;:()[]")
        if kept and bare == "e.o":
            return f"{' '.join(kept)} e.o."
        if kept and (houses := HOUSES.match(" ".join(words[at:]))):
            return f"{' '.join(kept)} {houses[0]}"
        if bare.casefold() in STOP or not (bare[:1].isupper() or LINKING.match(bare) or bare == "s"):
            break
        kept.append(word.strip('.,;:()[]"“”') if bare == "s" else bare if bare else word)
        if word[-1] in ".,;:)":
            break
    while kept and (LINKING.match(kept[-1]) or not kept[-1][-1:].isalnum()):
        kept.pop()
    return " ".join(kept)
