"""Who was there, as a table: a row for each person, with a cell that says whether they came."""

import re

from .labels import Labelled
from .lines import Line
from .names import is_name, name_at_start, without_title
from .role_words import role_of

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
        if spaced := _spaced(lines[at : at + 60]):
            found[at] = spaced, at + 1 + len(spaced)
            continue
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


def _spaced(lines: list[Line]) -> Pairs:
    """The same of rows whose columns became single spaces: "Jan Smit voorzitter ja"."""
    words = lines[0].text.split()
    if (
        len(lines[0].cells) > 1
        or not 2 <= len(words) <= 3
        or not (NAME.fullmatch(words[0]) and CAME.fullmatch(words[-1]))
    ):
        return []
    found: Pairs = []
    for row in lines[1:]:
        said, _space, says = row.text.rpartition(" ")
        name = name_at_start(without_title(said))
        more = without_title(said)[len(name) :]
        kind = "here" if YES.fullmatch(says) else "away" if NO.fullmatch(says) else ""
        if not (name and kind) or (more.strip() and not role_of(more)):
            break
        found.append((Labelled(kind, "", "", row), [(row, said)]))
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
