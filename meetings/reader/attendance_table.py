"""Who was there, as a table: a row for each person, with a cell that says whether they came."""

import re

from .labels import Labelled
from .lines import Line
from .names import is_name, without_title

NAME = re.compile(r"na(?:am|men)|wie|deelnemers?", re.IGNORECASE)
CAME = re.compile(r"aanw(?:ezig(?:heid)?)?\.?(?:\s?/\s?afw(?:ezig)?\.?)?|present(?:ie)?|a/a|status", re.IGNORECASE)
YES = re.compile(r"ja|j|x|v|✓|✔|☑|1|\+|aanw(?:ezig)?\.?|present|online|digitaal", re.IGNORECASE)
NO = re.compile(r"nee|n|-|–|0|afw(?:ezig)?\.?.*|afgemeld.*|[mz]\.?k\.?|verhinderd|ziek|vakantie", re.IGNORECASE)
Pairs = list[tuple[Labelled, list[tuple[Line, str]]]]


def tabled(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """{index of the head: (a label for each row with its name, index after the last row)}."""
    found = {}
    for at, line in enumerate(lines):
        cells = [cell.strip(" :*") for cell in line.cells]
        name, came = _place(NAME, cells), _place(CAME, cells)
        if name is None or came is None:
            continue
        rows = []
        for row in lines[at + 1 : at + 60]:
            if len(row.cells) != len(cells) or not is_name(without_title(row.cells[name])):
                break
            rows.append(row)
        if rows:
            found[at] = [one for row in rows if (one := _of_row(row, name, came))], at + 1 + len(rows)
    return found


def _place(head: re.Pattern, cells: list[str]) -> int | None:
    return next((at for at, cell in enumerate(cells) if head.fullmatch(cell)), None)


def _of_row(row: Line, name: int, came: int) -> tuple[Labelled, list[tuple[Line, str]]] | None:
    """The other cells of the row stand behind the name, where they may say what somebody is."""
    says = row.cells[came].strip()
    kind = "here" if YES.fullmatch(says) else "away" if NO.fullmatch(says) else ""
    more = ", ".join(cell for at, cell in enumerate(row.cells) if cell and at not in (name, came))
    words = f"{row.cells[name]} ({more})" if more else row.cells[name]
    return (Labelled(kind, "", "", row), [(row, words)]) if kind else None
