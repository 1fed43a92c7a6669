"""What was agreed: lists of it, signs of it, and sentences in which somebody takes something on."""

import re
from dataclasses import replace

from ..context import Context
from ..grid.shape import Grid
from ..likely.heard import Heard
from ..names.names import without_title
from ..names.people import OUTSIDERS
from ..reading import Agreed, Item
from ..text.lines import Line
from .lists.fields import cut_off, fields_in, with_fields
from .lists.former import former_in
from .lists.lists import lists_in
from .lists.minutes_table import actions_in
from .lists.tables import agreed
from .lists.wide import wide_rows
from .markers import ACTION
from .sentences.running import running
from .sentences.worded import FROM_NOW_ON

SIGN = re.compile(rf"(?<=[.!?])\s[(\[](?:{ACTION}|[Tt]oezegging|[Aa]fspraak)\b[^()\[\]]{{0,40}}[)\]]\s?\Z")


def agreements_in(
    lines: list[Line], items: list[Item], used: set[int], context: Context, grid: Grid | None
) -> tuple[list[Agreed], list[Heard]]:
    """In the order of the text, nothing twice; and the sentences that were weighed for it."""
    free = [line for line in lines if line.start not in used and not line.is_ticked]
    tasks, free = of_grid(grid, free, context) if grid else ([], free)
    free, behind = cut_off(free, context)
    fields = fields_in(free, context)
    below = {one.line.start for more in fields.values() for one in more}
    fields = {start: [*behind.get(start, []), *fields.get(start, [])] for start in {*behind, *fields}}
    free = [line for line in free if line.start not in below]
    titles = {item.line: item.title for item in items}
    beside, free = actions_in(free, context)
    listed, spent = lists_in(free, set(titles), context)
    former, free = former_in([line for line in free if line.start not in spent], set(titles), context)
    wide, free = wide_rows(free, context)
    told, heard = running(free, titles, context)
    found = sorted([*tasks, *beside, *listed, *former, *wide, *told], key=lambda one: one.place)
    return [_by_whom(_bare(one), context) for one in with_fields(_once(found), free, fields, context)], heard


def _bare(one: Agreed) -> Agreed:
    """Without the sign behind its last sentence, which told who has it: "Ine vraagt een prijs. [actie Ine]"."""
    sign = SIGN.search(one.text)
    if not sign:
        return one
    return replace(one, text=one.text[: sign.start()], place=(one.place[0], one.place[1] - len(sign[0])))


def _by_whom(one: Agreed, context: Context) -> Agreed:
    """What a guest or somebody outside does for the group is promised to it; what is done from now on stays."""
    if one.kind == "action" and FROM_NOW_ON.search(one.text):
        return replace(one, kind="standing")
    is_guest = without_title(one.owner) in context.people.guests or OUTSIDERS.fullmatch(one.owner)
    return replace(one, kind="promise") if is_guest and one.kind == "action" else one


def of_grid(grid: Grid, lines: list[Line], context: Context) -> tuple[list[Agreed], list[Line]]:
    """What the table says is to be done, and the lines with no more of the table than what was said."""
    rows = [agreed(said, line, line, context) for row in grid.rows for said, line in row.tasks]
    left = [*(line for line in lines if line.start not in grid.spent), *grid.told]
    return [one for one in rows if one], sorted(left, key=lambda line: line.start)


def _once(found: list[Agreed]) -> list[Agreed]:
    seen, kept = set(), []
    for one in found:
        words = " ".join(one.text.casefold().split()).rstrip(".")
        if words not in seen:
            seen.add(words)
            kept.append(one)
    return kept
