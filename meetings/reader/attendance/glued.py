"""Two lists of people side by side, of which the space between the columns was lost: "AanwezigAfwezig"."""

import re
from dataclasses import replace

from ..head.labels import Labelled, bare_label, labels_of
from ..names.names import PREFIX, WORD, is_name, name_at_start, without_title
from ..names.role_words import role_of
from ..text.lines import Line
from .columns import LISTS, Pairs
from .entries import entries_in

SEAM = re.compile(r"(?<=[a-zà-ÿ).:])(?<!\bMc)(?<!\bMac)(?=[A-ZÀ-Þ])")
SPACE = re.compile(r"\s(?=[A-ZÀ-Þ])")
FULL = rf"{WORD}\s(?:{PREFIX}\s){{0,3}}{WORD}"
TWO = re.compile(rf"(?P<left>{FULL})\s(?P<right>{FULL})")  # two people with a given name and a surname each
WITH_OFFICE = re.compile(r"(?P<label>[A-Z][a-zà-ÿ]+:?)\s?(?:Functie|Rol|functie|rol):?")  # "Aanwezig Functie"
MOST = 40  # rows


def glued(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """{index of the head: (each label with its names, index after the last row)}. A row of one name is of the first
    column, which is the longer one: a row of two has to come before it.
    """
    found = {}
    for at, line in enumerate(lines):
        if len(line.text) > MOST or len(line.cells) > 1 or line.is_number or not (labels := _labels(line)):
            continue
        rows: list[tuple[Line, list[str]]] = []
        for below in lines[at + 1 : at + MOST]:
            if below.gap or below.mark.kind or labels_of(below) or not (names := _names(below.text)):
                break
            rows.append((below, names))
        if rows and len(rows[0][1]) == len(labels):
            found[at] = (
                [
                    (label, [(one, names[place]) for one, names in rows if place < len(names)])
                    for place, label in enumerate(labels)
                ],
                at + 1 + len(rows),
            )
    return found


def _labels(line: Line) -> list[Labelled]:
    for between in (SEAM, SPACE):
        labels = [bare_label(replace(line, text=words)) for words in between.split(line.text)]
        if len(labels) == 2 and all(one and one.kind in LISTS for one in labels):
            return [one for one in labels if one]
    of_office = WITH_OFFICE.fullmatch(line.text)
    label = bare_label(replace(line, text=of_office["label"])) if of_office else None
    return [label] if label and label.kind in LISTS else []


def _names(words: str) -> list[str]:
    """One or two of a row, else none; "Jan Smit (voorzitter)" of "Jan SmitVoorzitter"."""
    parts = SEAM.split(words)
    if len(parts) == 2 and (role := role_of(parts[1])):
        parts = [f"{parts[0]} ({role})"]
    elif len(parts) == 1 and (two := TWO.fullmatch(words)):
        parts = [two["left"], two["right"]]
    return parts if len(parts) <= 2 and all(_is_somebody(part) for part in parts) else []


def _is_somebody(words: str) -> bool:
    bare = without_title(words.split(" (", maxsplit=1)[0].strip())
    name = name_at_start(bare)
    return len(entries_in(words)) == 1 and (is_name(bare) or bool(name and role_of(bare[len(name) :])))
