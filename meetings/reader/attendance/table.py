"""Who was there, as a table: a row for each person, with a cell that says whether they came."""

import re
from dataclasses import dataclass

from ..head.labels import Labelled, labels_of
from ..names.names import WHOLE, is_name, is_nobody, without_title
from ..text.lines import Line
from .blocks import COLUMN
from .for_others import is_other, may_be_other

NAME = re.compile(r"na(?:am|men)|wie|deelnemers?", re.IGNORECASE)
WHOM = re.compile(r"organisatie|namens|vanuit|instantie", re.IGNORECASE)
CAME = re.compile(
    r"aanw(?:ezig(?:heid)?)?\.?(?:\s?/\s?afw(?:ezig)?\.?)?|aan-?\s?/\s?afwezig|present(?:ie)?|a/a|status|\d{1,2}[-/]\d{1,2}",
    re.IGNORECASE,
)
YES = re.compile(r"ja|j|x|v|✓|✔|☑|1|\+|aanw(?:ezig)?\.?|present|online|digitaal", re.IGNORECASE)
NO = re.compile(r"nee(?:,.*)?|n|-|–|0|afw(?:ezig)?\.?.*|afgemeld.*|[mz]\.?k\.?|verhinderd|ziek|vakantie", re.IGNORECASE)
WENT = re.compile(r"afw(?:ezig(?:heid)?)?\.?|afgemeld|m\.?k\.?", re.IGNORECASE)
COUNTED = re.compile(r"(?:app(?:t|artement)?|nr|huisnr|huisnummer|stemmen?|breukdeel)\.?", re.IGNORECASE)
COUNT = re.compile(r"\A\d{1,4}[a-z]?\s|\s\d{1,4}\Z")
HEADS = re.compile(rf"\b(?:{NAME.pattern}|{CAME.pattern}|{WENT.pattern})", re.IGNORECASE)  # one of them in each head
ENDS_IN = re.compile(rf"\s(?:{YES.pattern}|{NO.pattern})\Z", re.IGNORECASE)
MOST = 5  # columns
LONGEST = 100  # characters of the line that heads them
Pairs = list[tuple[Labelled, list[tuple[Line, str]]]]


@dataclass(frozen=True)
class _Places:
    """Which column is what; None for none."""

    name: int | None
    came: int | None
    went: int | None
    whom: int | None


def tabled(lines: list[Line]) -> dict[int, tuple[Pairs, int]]:
    """{index of the head: (a label for each row with its name, index after the last row)}."""
    found = {}
    for at, line in enumerate(lines):
        if len(line.text) > LONGEST or not HEADS.search(line.text):
            continue
        cells = [cell.strip(" :*") for cell in _cells_of(line)]
        if spaced := _spaced(lines[at : at + 60]):
            found[at] = spaced, at + 1 + len(spaced)
            continue
        if stacked := _stacked(lines[at : at + 120]):
            found[at] = stacked[0], at + stacked[1]
            continue
        places = _Places(*(_place(head, cells) for head in (NAME, CAME, WENT, WHOM)))
        if places.name is None or places.came is None:
            continue
        rows = []
        for row in lines[at + 1 : at + 60]:
            if len(row.cells) < 2 or len(_cells_of(row)) != len(cells) or not _is_row(row, places):
                break
            rows.append(row)
        if pairs := [one for row in rows if (one := _of_row(row, places))]:
            found[at] = pairs, at + 1 + len(rows)
    return found


def _cells_of(line: Line) -> list[str]:
    """Empty ones too, where tabs tell of them."""
    return line.raw.split("\t") if "\t" in line.raw else line.cells


def _is_row(row: Line, places: _Places) -> bool:
    return is_name(without_title(_cells_of(row)[places.name]))


def _spaced(lines: list[Line]) -> Pairs:
    """The same of rows whose columns became single spaces: "Jan Smit voorzitter ja" below "Naam Functie Aanw.", and
    "Jan Smit bewoner" below "Aanwezig Namens".
    """
    first, *columns = [word for word in lines[0].text.strip(" :").split() if not COUNTED.fullmatch(word)] or [""]
    says = bool(columns and NAME.fullmatch(first) and CAME.fullmatch(columns[-1]))
    went = bool(WENT.fullmatch(first))
    listed = (went or CAME.fullmatch(first)) and bool(columns) and all(map(COLUMN.fullmatch, columns))
    if not (says or listed) or len(columns) > 2 or any(len(row.cells) > 1 for row in lines[1:2]):
        return []
    found: Pairs = []
    for row in lines[1:]:
        name, more, kind = _in_spaced(row, says)
        kind = "away" if kind and went else kind
        if row.gap or row.mark.kind or labels_of(row) or not (name and kind):
            break
        found.append((Labelled(kind, "", "", row), [(row, _with_notes(name, more))]))
    return found


def _stacked(lines: list[Line]) -> tuple[Pairs, int] | None:
    """(the rows, how many lines they are) of the same with a cell on each line: "Naam", "Functie", "Aanwezig", …"""
    words = [line.text.strip(" :") for line in lines[:MOST]]
    if not NAME.fullmatch(words[0]):
        return None
    columns = next((at + 1 for at, word in enumerate(words) if at and CAME.fullmatch(word)), 0)
    if not columns or not all(COLUMN.fullmatch(word) for word in words[: columns - 1]):
        return None
    found: Pairs = []
    for at in range(columns, len(lines) - columns + 1, columns):
        row, says = lines[at], lines[at + columns - 1].text
        kind = "here" if YES.fullmatch(says) else "away" if NO.match(says) else ""
        if not kind or not is_name(without_title(row.text)):
            break
        notes = [
            note for line in lines[at + 1 : at + columns - 1] for note in (line.text, is_other(line.text) and "gast")
        ]
        told = f"{row.text} ({', '.join(note for note in notes if note)})" if notes else row.text
        found.append((Labelled(kind, "", "", row), [(row, told)]))
    return (found, columns * (len(found) + 1)) if found else None


def _with_notes(name: str, more: str) -> str:
    """ "Mo Ali (gemeente Breda, gast)"."""
    return f"{name} ({more}{', gast' if is_other(more) else ''})" if more else name


def _in_spaced(row: Line, says: bool) -> tuple[str, str, str]:
    """(name, what stands behind it, here or away)."""
    words = without_title(COUNT.sub("", row.text))
    came = ENDS_IN.search(words) if says else None
    found = WHOLE.match(words)
    if not found or is_nobody(found[0]) or (says and not came):
        return "", "", ""
    kind = "away" if came and not YES.fullmatch(came[0].strip()) else "here"
    return found[0], words[found.end() : came.start() if came else None].strip(" ,"), kind


def _place(head: re.Pattern, cells: list[str]) -> int | None:
    return next((at for at, cell in enumerate(cells) if head.fullmatch(cell)), None)


def _of_row(row: Line, places: _Places) -> tuple[Labelled, list[tuple[Line, str]]] | None:
    """The other cells of the row stand behind the name, where they may say what somebody is."""
    cells = dict(enumerate(_cells_of(row)))
    name, came = cells.pop(places.name), cells.pop(places.came, "").strip()
    went = cells.pop(places.went, "").strip()
    kind = "here" if YES.fullmatch(came) else "away" if NO.fullmatch(came) or YES.fullmatch(went) else ""
    more = [cell for cell in cells.values() if cell]
    more += ["gast"] if places.whom is not None and may_be_other(cells.get(places.whom, "")) else []
    words = f"{name} ({', '.join(more)})" if more else name
    return (Labelled(kind, "", "", row), [(row, words)]) if kind else None
