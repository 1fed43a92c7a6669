"""Columns that copying laid under each other: first all labels, then what belonged to them."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise, takewhile
from operator import attrgetter

from ..head.labels import LABEL, Labelled, bare_label, labels_of
from ..names.names import ONE_OF_RUN, UPPER, is_name, is_nobody, without_title
from ..names.role_words import AS_WRITTEN, ROLE, role_of
from ..text.lines import Line
from .blocks import COLUMN
from .entries import entries_in
from .for_others import is_other

PARTY = re.compile(r"[A-ZÀ-Þ][^:,.()]{1,28}")
OURS = re.compile(
    r"(?:bewoners|huurders|eigenaren|bestuur|leden|buren|\w*(?:raad|commissie|groep|comité))", re.IGNORECASE
)
WHOLE_NAME = re.compile(rf"(?<!\S)(?={UPPER}|[adel]){ONE_OF_RUN}")  # "al-", "d'", "el-" and "l'" may begin one
MOST = 8  # words of a line that heads columns
LONGEST = 100  # characters of it
TOP = 60  # lines in which columns are looked for that no more than a space sets apart
LISTS = ("here", "away", "members", "guests")
Pairs = list[tuple[Labelled, list[tuple[Line, str]]]]


def collapsed(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """{index of the first label: (each label with its value, index after the last value)}."""
    found, at = {}, 0
    while at < len(lines):
        run = _run(lines, at)
        values, end = _values(lines, at + len(run), len(run)) if len(run) >= 2 else ([], 0)
        if values and len(values) == len(run) and not any(_is_no_value(line) for some in values for line in some):
            of_each = [[(line, line.text.lstrip(": ")) for line in some] for some in values]
            found[at] = list(zip(run, of_each, strict=True)), end
        at += max(1, len(run))
    return found


def _values(lines: list[Line], at: int, most: int) -> tuple[list[list[Line]], int]:
    """The lines of each value, and where they end: one that ends in a comma goes on."""
    values: list[list[Line]] = []
    goes_on = False
    while at < len(lines) and (goes_on or len(values) < most):
        values = [*values[:-1], [*values[-1], lines[at]]] if goes_on else [*values, [lines[at]]]
        goes_on = lines[at].text.endswith(",")
        at += 1
    return values, at


def side_by_side(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """The same for labels on one line: "Aanwezig    Afwezig", and below each of them its names."""
    ways = ((lines[:TOP], _spaced), (lines, attrgetter("loose_cells")), (lines, attrgetter("cells")))
    return {at: found for some, cells_of in ways for at, found in _beside(some, cells_of).items()}


def _spaced(line: Line) -> list[str]:
    """Where the columns became single spaces: "Aanwezig Functie Afwezig", and "Jan Smit voorzitter Els van Dam"."""
    return _labels_beside(line.text) or [
        line.text[start:end].strip() for start, end in pairwise((*_names_at(line.text), len(line.text)))
    ]


def _labels_beside(words: str) -> list[str]:
    """Labels that fill a line, without a column that tells what somebody is."""
    left, found = [word.strip(":") for word in words.split()], []
    begins = " ".join(left)
    if len(left) > MOST or not (LABEL.match(begins) or COLUMN.match(begins)):
        return []
    while left:
        ends = (end for end in range(len(left), 0, -1) if _heads_column(" ".join(left[:end])))
        if not (end := next(ends, 0)):
            return []
        found.append(" ".join(left[:end]))
        left = left[end:]
    return [one for one in found if not COLUMN.fullmatch(one)]


def _heads_column(words: str) -> bool:
    return bool(LABEL.fullmatch(words) or COLUMN.fullmatch(words))


def _names_at(words: str) -> list[int]:
    """Where a whole name begins, the first at 0: what stands between is what somebody is."""
    starts = [one.start() for one in WHOLE_NAME.finditer(words) if not words[: one.start()].rstrip().endswith(",")]
    return [0, *(start for start in starts if start)]


def _beside(lines: list[Line], cells_of: Callable[[Line], list[str]]) -> dict[int, tuple[Pairs, int]]:
    found = {}
    for at, line in enumerate(lines):
        cells = cells_of(line) if len(line.text) <= LONGEST else []
        if len(cells) < 2:
            continue
        if described := _described(lines, at, cells_of):
            found[at] = described
            continue
        parties = _of_parties(lines[at - 1 : at], line, cells)
        labels = parties or _of_lists(line, cells)
        if not labels:
            continue
        below = list(takewhile(partial(_is_row_of_names, cells_of, len(cells)), lines[at + 1 : at + 40]))
        pairs = [
            (label, [(one, _cell(label, cells_of(one)[place])) for one in below if place < len(cells_of(one))])
            for place, label in enumerate(labels)
        ]
        if below:
            found[at - bool(parties)] = pairs, at + 1 + len(below)
    return found


def _described(lines: list[Line], at: int, cells_of: Callable[[Line], list[str]]) -> tuple[Pairs, int] | None:
    """ "Aanwezig    Organisatie", and below it a name on each line with what somebody is."""
    first, *others = cells_of(lines[at])
    label = bare_label(replace(lines[at], text=first))
    if not label or label.kind not in LISTS or not all(COLUMN.fullmatch(cell.strip(" :")) for cell in others):
        return None
    rows = [(line, cells_of(line)) for line in lines[at + 1 : at + 40]]
    below = list(takewhile(lambda row: len(row[1]) > 1 and is_name(without_title(row[1][0])), rows))
    pairs = [(label, [(line, f"{name} ({', '.join(more)})") for line, (name, *more) in below])]
    return (pairs, at + 1 + len(below)) if below else None


def _of_lists(line: Line, cells: list[str]) -> list[Labelled]:
    labels = [_label(replace(line, text=cell)) for cell in cells]
    known = all(one and one.kind in LISTS for one in labels)
    return labels if known and any(LABEL.fullmatch(cell.strip(" :")) for cell in cells) else []


def _of_parties(above: list[Line], line: Line, cells: list[str]) -> list[Labelled]:
    """ "Bewoners    Woonin    Aannemer" below "Aanwezig": all but ours are guests."""
    here = above and (label := bare_label(above[0])) and label.kind == "here"
    ours = [bool(OURS.fullmatch(cell)) for cell in cells]
    if not here or not any(ours) or not all(map(PARTY.fullmatch, cells)):
        return []
    return [Labelled("here" if mine else "guests", cell, "", line) for mine, cell in zip(ours, cells, strict=True)]


def _label(line: Line) -> Labelled | None:
    """Of a list, of others ("Beheerder", "Woonbron"), or of the group itself ("Bewoners")."""
    words = line.text.strip(" :")
    if role_of(words) in AS_WRITTEN.split(", ") or (PARTY.fullmatch(words) and is_other(words)):
        return Labelled("guests", words, "", line)
    return Labelled("here", words, "", line) if OURS.fullmatch(words) else bare_label(line)


def _cell(label: Labelled, words: str) -> str:
    """Below an office stand one person and where that person works."""
    return words.split(",", maxsplit=1)[0] if ROLE.fullmatch(label.label) else words


def _is_row_of_names(cells_of: Callable[[Line], list[str]], most: int, line: Line) -> bool:
    cells = cells_of(line)
    if (line.gap and not line.is_row) or line.mark.kind or labels_of(line) or len(cells) > most:
        return False
    return all(not cell or entries_in(cell) or is_nobody(cell) for cell in cells)


def _run(lines: list[Line], at: int) -> list[Labelled]:
    run = []
    for line in lines[at : at + 10]:
        label = bare_label(line)
        if label is None or line.mark.kind in ("number", "heading"):
            break
        run.append(label)
    return run if any(one.kind in LISTS for one in run) else []


def _is_no_value(line: Line) -> bool:
    return line.mark.kind in ("number", "heading") or bool(labels_of(line)) or bare_label(line) is not None
