"""Columns that copying laid under each other: first all labels, then what belonged to them."""

from .labels import Labelled, bare_label, labels_of
from .lines import Line

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


def _run(lines: list[Line], at: int) -> list[Labelled]:
    run = []
    for line in lines[at : at + 10]:
        label = bare_label(line)
        if label is None or line.mark.kind in ("number", "heading"):
            break
        run.append(label)
    return run if any(one.kind in ("here", "away", "members", "guests") for one in run) else []


def _is_no_value(line: Line) -> bool:
    return line.mark.kind in ("number", "heading") or bool(labels_of(line)) or bare_label(line) is not None
