"""Lists of agreements: where the text says that what follows was agreed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from ...context import Context
from ...head.labels import labels_of
from ...items.stock import is_stock
from ...reading import Agreed
from ...text.lines import Line
from ...text.seams import apart, glued_cells
from ...text.sections import opens_decisions, opens_list, opens_over
from ...text.sentences import first_and_rest, sentences
from ..done import says_over
from ..owners import is_certain, kind_of
from .columns import heads, heads_in_words, is_dashed_head
from .flat import counted_rows, with_owners, with_surnames
from .led import all_led, ends_over, flat_of, leads, led_row, rows_of
from .minutes_table import cells_of
from .rows import is_over, row
from .stacked import from_stack, kinds_of_stack, stacked_head
from .tables import from_cells

STOPS = re.compile(
    r"(?:(?:de\s)?(?:eerst)?volgende?\s(?:\w{1,20}\s){0,2}(?:\w{0,20}vergadering|verg\.?|\w{0,20}bijeenkomst|"
    r"overleg|keer|data|datum)(?=.*[\d:])|"
    r"volgende?\s?(?:x|keer)?\s?:|vergaderdata|data\s\d|resterende|met\svriendelijke|groet|pagina\s|"
    r"(?:sluiting|rondvraag|w\.?v\.?t\.?t\.?k)\b|"
    r"(?:verslag|notulen|bespreking)\s?:?\Z)",
    re.IGNORECASE,
)


ENTRY = 2  # sentences of one that says it is over: "Poster ophangen. Gedaan."
ITEMS = 2  # so many are an agenda
LONGEST_HEAD = 100  # characters of the head of a table
MADE = re.compile(
    r"(?:gemaakte\s|nieuwe\s)?(?:afspr|toezegg|acties\b|nieuwe|wat\sgaan\swe|wie\sdoet|huiswerk|taakverdeling)",
    re.IGNORECASE,
)


def lists_in(lines: list[Line], item_starts: set[int], context: Context) -> tuple[list[Agreed], set[int]]:
    """What the lists say, and the starts of the lines that are spent on them."""
    found: list[Agreed] = []
    used: set[int] = set()
    context = with_surnames(context)
    for at, line in enumerate(lines):
        if line.start in used:
            continue
        if opens_over(line):
            done = takewhile(lambda one: one.mark.kind and one.start not in item_starts, lines[at + 1 :])
            used |= {line.start, *(one.start for one in done)}
            continue
        if counted := counted_rows(lines, at, context):
            entries, spent = _entries(counted, [], context, certain=True)
            found += entries
            used |= spent
            continue
        columns, length = _head(lines, at)
        if (
            columns
            or (opens_list(line) and not _is_agenda(lines, at) and not comes_again(lines[at + 1 :]))
            or is_dashed_head(line.text)
        ):
            body = _body(lines[at + max(length, 1) :], item_starts, bool(columns), _is_item(line, item_starts))
            head = line
            if not columns and body and (more := _head(body, 0))[0]:
                columns, length = more
                head = body[0]
                used |= {one.start for one in body[:length]}
                body = body[length:]
            body = [apart(one) for one in body] if columns and heads(glued_cells(line.text)) else body
            certain = not _is_item(line, item_starts) or bool(MADE.match(line.text))
            if columns and "owner" in columns and heads_in_words((head if leads(columns) else line).text):
                context = with_owners(context, body, leads(columns))
            entries, spent = _entries(body, columns, context, certain)
            found += entries
            used |= spent | ({one.start for one in lines[at : at + length]} if columns else {line.start})
    return found, used


def _is_agenda(lines: list[Line], at: int) -> bool:
    """Whether it is one of a run of short numbered lines, which is the agenda and no list of actions."""
    counted = [line.mark.number for line in lines[max(0, at - 1) : at + 3] if line.is_number]
    goes_on = len(counted) >= 3 and counted == list(range(counted[0], counted[0] + len(counted)))
    return goes_on and lines[at].is_number and lines[at].mark.number > 1


def comes_again(below: list[Line]) -> bool:
    """Whether each of the numbered lines that stand here comes again further on, as items of an agenda do."""
    short = list(takewhile(lambda line: line.is_number and len(line.text) < LONGEST_HEAD, below))
    further = {line.text.casefold() for line in below[len(short) :] if line.is_number or line.is_heading}
    again = [line for line in short if line.text.casefold() in further]
    return len(again) >= ITEMS and 2 * len(again) >= len(short)


def is_agenda(below: list[Line]) -> bool:
    """Whether what stands below is the first item of a meeting: then this is no head of a list of actions."""
    return any(line.is_number and line.mark.number == 1 and is_stock(line.text) for line in below)


def _head(lines: list[Line], at: int) -> tuple[list[str], int]:
    line = lines[at]
    if len(line.text) > LONGEST_HEAD and not line.is_row:
        return [], 0
    if is_agenda(lines[at + 1 : at + 2]):
        return [], 0
    kinds = heads(line.cells) or heads(line.loose_cells) or heads_in_words(line.text)
    kinds = kinds or heads(glued_cells(line.text))
    return (kinds, 1) if kinds else stacked_head(lines[at:])


def _is_item(line: Line, item_starts: set[int]) -> bool:
    return line.start in item_starts


def _body(lines: list[Line], item_starts: set[int], table: bool, in_item: bool) -> list[Line]:
    """The lines of a list, until something else begins."""
    body: list[Line] = []
    for line in lines:
        if (
            line.start in item_starts
            or line.is_heading
            or _is_label(line)
            or opens_decisions(line)
            or opens_over(line)
            or (len(line.text) < 90 and STOPS.match(line.text))
        ):
            break
        if body and line.gap and (opens_list(line) or (table and _is_remark(line, body[-1]))):
            break
        if body and line.gap and not table and not in_item and _is_other(line, body):
            break
        if len(body) > 400:
            break
        body.append(line)
    return body


def _is_label(line: Line) -> bool:
    return any(one.kind in ("here", "away", "guests") for one in labels_of(line))


def _is_remark(line: Line, row: Line) -> bool:
    """Below the rows of a table: "Opmerkingen bij de lijst:" and its points are no rows."""
    return len(row.cells) > 1 and len(line.cells) < 2 and (line.text.endswith(":") or line.is_bullet)


def _is_other(line: Line, body: list[Line]) -> bool:
    """After a list with bullets or numbers, text without them is something else."""
    marked = body[0].mark.kind in ("bullet", "number", "letter") or body[0].is_row
    return (marked and not line.mark.kind and not line.is_row) or (not marked and len(line.text) > 200)


def _entries(body: list[Line], columns: list[str], context: Context, certain: bool) -> tuple[list[Agreed], set[int]]:
    if columns and not any(len(line.loose_cells) >= 2 for line in body):
        stacked = from_stack(body, columns, context)
        flat = [one for one in (flat_of(line, columns, context) for line in body) if one and one.owner]
        led = rows_of(body, context) if leads(columns) else []
        return max((stacked, led, flat), key=len), {line.start for line in body}
    if not columns and (kinds := kinds_of_stack(body, context)):
        return from_stack(body, kinds, context), {line.start for line in body}
    entries, used, announced = [], {line.start for line in body[:1] if is_dashed_head(line.text)}, False
    led, holder = not columns and all_led(body, context), ""
    whole = list(_with_rest(body[len(used) :]))
    for at, (line, extra) in enumerate(whole):
        is_above = line.text.endswith(":") or (at + 1 < len(whole) and whole[at + 1][0].is_bullet)
        holder = holder if line.mark.kind else _holder(line.text if is_above else "", context)
        if holder and not line.mark.kind:
            used.add(line.start)
            continue
        if entries and columns and _is_more(line, whole[at - 1][0]):
            entries[-1] = replace(entries[-1], text=f"{entries[-1].text} {line.text}")
            used.add(line.start)
            continue
        enough = len(line.cells) >= len(columns) if columns else len(line.cells) < 2
        cells = line.cells if enough else line.loose_cells
        cells = every if columns and len(every := cells_of(line)) == len(columns) else cells
        if len(cells) >= 2 and (columns or line.is_row or len(line.cells) >= 2):
            one = from_cells(cells, columns, line, context)
        elif not columns and (told := _told(line)):
            rows = [row(replace(line, text=sentence), context, certain=False) for sentence in told]
            entries += [entry for entry in rows if entry and entry.owner]
            used.add(line.start)
            continue
        else:
            marked = line.is_bullet or line.is_number
            one = (
                None if led and ends_over(line.text, context) else row(line, context, (certain and marked) or announced)
            )
            one = (led_row(line, context) or one) if led and not (one and one.owner) else one
            one = replace(one, owner=holder, owner_kind=kind_of(holder)) if holder and one and not one.owner else one
            announced = (announced and one is not None) or line.text.endswith(":")
        if one:
            more = " ".join(words.text for words in extra)
            entries.append(one if not more else _with_more(one, more))
            entries += _of_others(one, line, context)
            used |= {line.start, *(words.start for words in extra)}
        elif line.is_bullet or line.is_number or len(cells) >= 2 or is_over(line, context):
            used.add(line.start)
    return entries, used


def _told(line: Line) -> list[str]:
    """The sentences of a line without a mark that has several, and is no entry that says it is over."""
    told = [] if line.mark.kind else sentences(line.text)
    return told if len(told) > 1 and not (len(told) == ENTRY and says_over(line.text)) else []


def _is_more(line: Line, before: Line) -> bool:
    """Whether it is the second line of a first cell: nothing beside it, and no capital."""
    in_columns = len(before.cells) > 1 or before.text[:1].islower()
    return in_columns and len(line.cells) == 1 and not (line.mark.kind or line.gap) and line.text[:1].islower()


def _holder(words: str, context: Context) -> str:
    """Whose entries follow: "Anna:" with bullets below it."""
    return words.rstrip(" :") if is_certain(words, context) else ""


def _of_others(one: Agreed, line: Line, context: Context) -> list[Agreed]:
    """What somebody else does, behind the first sentence: "Jan schrijft de brief. Piet kijkt mee."."""
    rows = [row(replace(line, text=words), context, certain=False) for words in sentences(one.rest)]
    return [other for other in rows if other and other.owner in context.people.known and other.owner != one.owner]


def _with_rest(body: list[Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Each line with the lines that go on in it: indented under a bullet, without space between."""
    at = 0
    while at < len(body):
        line, extra = body[at], []
        while (
            line.mark.kind
            and not line.is_row
            and at + 1 < len(body)
            and not body[at + 1].mark.kind
            and not body[at + 1].gap
            and (body[at + 1].indent > line.indent or body[at + 1].text[:1].islower())
            and len(body[at + 1].cells) < 2
        ):
            at += 1
            extra.append(body[at])
        yield line, extra
        at += 1


def _with_more(one: Agreed, more: str) -> Agreed:
    if one.rest or one.text.endswith((".", "!")):
        return replace(one, rest=f"{one.rest} {more}".strip())
    text, rest = first_and_rest(f"{one.text} {more}")
    return replace(one, text=text, rest=rest)
