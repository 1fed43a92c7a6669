"""What was agreed: lists of it, signs of it, and sentences in which somebody takes something on."""

from ..context import Context
from ..lines import Line
from ..reading import Agreed, Item
from .fields import fields_in, with_fields
from .lists import lists_in
from .minutes_table import actions_in, is_stacked
from .running import running


def agreements_in(lines: list[Line], items: list[Item], used: set[int], context: Context) -> list[Agreed]:
    """In the order of the text; nothing twice."""
    free = [line for line in lines if line.start not in used and not line.is_ticked]
    fields = fields_in(free, context)
    below = {one.line.start for more in fields.values() for one in more}
    free = [line for line in free if line.start not in below]
    titles = {item.line: item.title for item in items}
    beside, free = actions_in(free, context)
    listed, spent = lists_in(free, set(titles), context)
    told = running([line for line in free if line.start not in spent], titles, context, is_stacked(free))
    found = sorted([*beside, *listed, *told], key=lambda one: one.place)
    return with_fields(_once(found), free, fields, context)


def _once(found: list[Agreed]) -> list[Agreed]:
    seen, kept = set(), []
    for one in found:
        words = " ".join(one.text.casefold().split()).rstrip(".")
        if words not in seen:
            seen.add(words)
            kept.append(one)
    return kept
