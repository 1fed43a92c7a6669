"""Columns that copying laid under each other: first all labels, then what belonged to them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import takewhile
from operator import attrgetter

from .entries import entries_in
from .labels import Labelled, bare_label, labels_of
from .lines import Line
from .names import is_nobody
from .role_words import AS_WRITTEN, ROLE, role_of

LISTS = ("here", "away", "members", "guests")
Pairs = list[tuple[Labelled, list[tuple[Line, str]]]]


def collapsed(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """{index of the first label: (each label with its value, index after the last value)}."""
    found, at = {}, 0
    while at < len(lines):
        run = _run(lines, at)
        values = lines[at + len(run) : at + 2 * len(run)]
        if len(run) >= 2 and len(values) == len(run) and not any(map(_is_no_value, values)):
            pairs = [(label, [(line, line.text.lstrip(": "))]) for label, line in zip(run, values, strict=True)]
            found[at] = pairs, at + 2 * len(run)
        at += max(1, len(run))
    return found


def side_by_side(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """The same for labels on one line: "Aanwezig    Afwezig", and below each of them its names."""
    return _beside(lines, attrgetter("loose_cells")) | _beside(lines, attrgetter("cells"))


def _beside(lines: list[Line], cells_of: Callable[[Line], list[str]]) -> dict[int, tuple[Pairs, int]]:
    found = {}
    for at, line in enumerate(lines):
        cells = cells_of(line)
        if len(cells) < 2:
            continue
        labels = [_label(replace(line, text=cell)) for cell in cells]
        if not all(one and one.kind in LISTS for one in labels):
            continue
        below = list(takewhile(partial(_is_row_of_names, cells_of, len(cells)), lines[at + 1 : at + 40]))
        pairs = [
            (label, [(one, _cell(label, cells_of(one)[place])) for one in below if place < len(cells_of(one))])
            for place, label in enumerate(labels)
        ]
        if below:
            found[at] = pairs, at + 1 + len(below)
    return found


def _label(line: Line) -> Labelled | None:
    """Of a list, or the office of somebody from outside: "Beheerder"."""
    if role_of(line.text) in AS_WRITTEN.split(", "):
        return Labelled("guests", line.text, "", line)
    return bare_label(line)


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
