"""Such a table of which each cell came on a line of its own; an empty cell left a line without words, or nothing."""

import re
from dataclasses import replace

from ..agreements.done import says_done
from ..context import Context
from ..dates import days_in
from ..text.lines import Line
from ..text.sections import opens_decisions, opens_list
from .cells import is_empty, when, who
from .shape import Cell, Row

LONGEST = 60  # characters of what a row is about
NO_TOPIC = re.compile(
    r".*[.!?;,:]\Z|[^:]{2,40}:\s|(?:eerst)?volgende?\s|met\svriendelijke|groet|pagina\b", re.IGNORECASE
)


def stack_of(lines: list[Line], kinds: list[str], context: Context) -> tuple[list[Row], list[Line]]:
    """The rows, and the lines they take."""
    rows: list[Row] = []
    lines = _without_numbers(lines)
    at = 0
    while at < len(lines) and _is_topic(lines[at], rows) and at + 1 < len(lines):
        row, end = _row(lines, at, kinds, context)
        rows.append(row)
        at = end
    return rows, lines[:at]


def _without_numbers(lines: list[Line]) -> list[Line]:
    """Without the lines that are no more than the number of a row: the line below each counts."""
    kept: list[Line] = []
    mark = None
    for line in lines:
        if line.is_number and not line.text:
            mark = line.mark
            continue
        kept.append(replace(line, mark=mark) if mark and not line.mark.kind else line)
        mark = None
    return kept


def _is_topic(line: Line, rows: list[Row]) -> bool:
    words = line.text
    if not words or len(words) > LONGEST or line.is_heading or opens_list(line) or opens_decisions(line):
        return False
    if rows and line.gap and days_in(words) and not line.is_number:
        return False  # when they meet next, below the table
    return not (NO_TOPIC.match(words) and not line.is_number)


def _row(lines: list[Line], at: int, kinds: list[str], context: Context) -> tuple[Row, int]:
    """The row that begins at this line, and where the next one does."""
    row = Row(Cell(lines[at].text, lines[at]))
    counted = lines[at].is_number  # then the next row is too
    task: dict[str, str] = {}
    place: Line | None = None
    told = "said" not in kinds  # or its cell is there, be it empty
    at += 1
    while at < len(lines):
        line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        words = line.text
        if line.is_number:
            break
        if is_empty(line.raw.strip()):
            told = True
        elif task and not task.get("owner") and who(words, context):
            task["owner"] = words
        elif task and "due" in kinds and not task.get("due") and (when(words) or says_done(words)):
            task["due"] = words
        elif _is_task(line, after, kinds, context) and not (task and line.gap):
            row.tasks += [(task, place)] if task and place else []
            task, place = {"text": words}, line
        elif task or line.gap or (told and not counted and _is_topic(line, [row])):
            break
        else:
            row.said.append(Cell(words, line))
            told = True
        at += 1
    row.tasks += [(task, place)] if task and place else []
    return row, at


def _is_task(line: Line, after: Line | None, kinds: list[str], context: Context) -> bool:
    """Whether somebody stands below it, or a day."""
    if after is None or after.gap or after.is_number:
        return False
    return ("owner" in kinds and who(after.text, context)) or ("due" in kinds and when(after.text))
