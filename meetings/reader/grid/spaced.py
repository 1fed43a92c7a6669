"""Such a table whose columns became single spaces: numbered rows, and below each what is to be done."""

import re

from ..agreements.lists.flat import OVER, flat_row
from ..agreements.lists.tables import AGAIN
from ..context import Context
from ..items.first_cells import first_of
from ..items.headings import FINITE
from ..text.lines import Line
from ..text.sections import opens_decisions, opens_list
from ..text.sentences import sentences
from .cells import when
from .shape import Cell, Row

INFINITIVE = re.compile(r"\b[^\W\d_]{2,}(?:en|aan|zien)\b")
SENTENCE = (".", "!", "?", ":")


def spaced_rows(lines: list[Line], kinds: list[str], context: Context) -> tuple[list[Row], list[Line]]:
    """The rows, and the lines they take. Only an owner the text knows tells where a cell ends: else it was said."""
    rows: list[Row] = []
    taken: list[Line] = []
    if not {"said", "owner"} <= set(kinds):
        return rows, taken
    for line in lines:
        if not line.is_number and (not rows or line.gap or opens_list(line) or opens_decisions(line)):
            break
        if line.is_number:
            title = first_of(line.text, context.people.known)
            rows.append(Row(Cell(title, line)))
            _add(rows[-1], line.text[len(title) :].lstrip(" .:;") if line.text.startswith(title) else "", line, context)
        else:
            _add(rows[-1], line.text, line, context)
        taken.append(line)
    return (rows, taken) if len(rows) > 1 else ([], [])


def _add(row: Row, words: str, line: Line, context: Context) -> None:
    """What was said, and behind its last sentence what is to be done."""
    told = sentences(words)
    task = _task(told[-1], context) if told and (len(told) > 1 or not line.is_number) else None
    said = " ".join(told[:-1]) if task is not None else words
    if said:
        row.said.append(Cell(said, line))
    if task:
        row.tasks.append((task, line))


def _task(words: str, context: Context) -> dict[str, str] | None:
    """{} of one that is over, None of a sentence."""
    owner, state, due = flat_row(words, context)
    text = words[: len(words) - len(due)].rstrip(" ,;").removesuffix(owner).strip()
    ends = words.endswith(SENTENCE) and not due.strip(" .")
    dated = when(due.strip()) and any(sign.isdigit() for sign in due)
    if not owner or ends or len(text.split()) < 2 or text.endswith(SENTENCE) or not _is_to_do(text, dated, context):
        return None
    if state == OVER:
        return {}
    return {"text": text, "owner": owner, "due": due.strip()} if not due.strip() or when(due.strip()) else None


def _is_to_do(text: str, dated: bool, context: Context) -> bool:
    """ "Offerte opvragen", and not "Mo bedankt" or "Die bloemen zijn" in front of a name; `dated`: a day behind it."""
    signed = dated or INFINITIVE.search(text) or AGAIN.match(text)
    return bool(signed) and not FINITE.search(text) and not context.people.owner.match(text)
