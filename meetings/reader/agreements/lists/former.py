"""The actions of before, with how each of them stands: "Jan: brief schrijven - gedaan", "Piet: hek. Loopt nog."."""

import re
from dataclasses import replace
from itertools import takewhile

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ...text.sections import opens_former, opens_list
from ...text.sentences import first_and_rest, sentences
from ..done import is_done, says_open, says_over
from ..due import when_in
from ..owners import is_certain, kind_of
from .led import led_by
from .rows import row, without_count

STATE = re.compile(
    r"(?:\s[–-]|[:;,)])\s(?P<state>[^–:;,]+)(?:,\s(?P<last>[A-ZÀ-Þ][^–:;,]{1,40}))?\Z"
)  # behind the last sign: "hek maken - loopt nog"
STAYS = re.compile(
    r"(?:(?:nog\sniet|loopt|blijft|staat\snog|open|nieuw)\b|(?:is\s)?(?:er\s)?mee\sbezig)", re.IGNORECASE
)
NAMED = re.compile(
    r"(?P<first>[^:,()]{1,40})[:,]\s|[^()]{4,80}\((?P<inside>[^()]{1,40})\)|[^:()]{4,60}:\s(?P<told>[A-ZÀ-Þ][\w-]+)\s"
)
LEAST = 2  # rows


def former_in(lines: list[Line], item_starts: set[int], context: Context) -> tuple[list[Agreed], list[Line]]:
    """What is still to be done of such lists, and the lines without the rows that tell how they stand."""
    found: list[Agreed] = []
    used: set[int] = set()
    for at, line in enumerate(lines):
        rows = _rows(lines[at + 1 :], item_starts) if opens_former(line) else []
        if len(rows) < LEAST:
            continue
        over = [one for one in rows if is_done(one.text) or says_over(one.text)]
        still = [(one, said) for one in rows if one not in over and (said := _still(one, context))]
        found += [said for _one, said in still]
        used |= {one.start for one in over} | {one.start for one, _said in still}
    return found, [line for line in lines if line.start not in used]


def _rows(below: list[Line], item_starts: set[int]) -> list[Line]:
    """With the sign of the first, or without any up to the white space below them."""
    first = below[:1]
    return list(
        takewhile(
            lambda line: (
                line.mark.kind == first[0].mark.kind
                and line.mark.kind != "heading"
                and line.start not in item_starts
                and (line is first[0] or not line.gap)
                and not opens_list(line)
            ),
            below,
        )
    )


def _still(line: Line, context: Context) -> Agreed | None:
    """The row, where it says that it is still to be done; without a sentence that says nothing else."""
    words = without_count(line.text, context)
    first, rest = first_and_rest(words)
    state = STATE.search(words)
    last = sentences(rest)[-1] if rest else ""
    if not (says_open(rest) or says_open(last) if rest else state and says_open(state["state"])):
        return None
    said = first if rest and STAYS.match(last) else words
    owner = _owner(first, line, context)
    return Agreed(
        said,
        place_of(said, line, context.source),
        rest if said == first else "",
        owner,
        kind_of(owner),
        when_in(first, context),
    )


def _owner(first: str, line: Line, context: Context) -> str:
    named = NAMED.match(first)
    who = next((one for one in (named.groups() if named else ()) if one), "").strip()
    state = STATE.search(first)
    who = who if is_certain(who, context) or not state else state["last"] or ""
    if is_certain(who, context):
        return who.strip(" .")
    one = row(replace(line, text=first), context, certain=True)
    return (one.owner if one else "") or led_by(first, context)
