"""An old action in running text that is said to stay: "Jan heeft de notaris nog niet gesproken, dat blijft staan."."""

import re

from ...context import Context
from ...listed import holds
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ..due import when_in
from ..owners import is_certain, kind_of

SAID = re.compile(
    r"[^.?!]{8,200}(?:,|;|\s[–-])\s(?:(?:dat|dit|die|deze|actie|punt)\s)?"
    r"(?:blij(?:ft|ven)\s(?:\w+\s)?staan|schui(?:ft|ven)\s(?:\w+\s)?door)(?:\snaar\s[^.?!,]{3,30})?\s?[.!]?"
)


def stays(sentence: str, line: Line, context: Context) -> Agreed | None:
    """An old action that is told in a sentence, with at its end that it stays."""
    is_said = holds(sentence, ("staan", "door")) and SAID.fullmatch(sentence)
    owner = context.people.owner.match(sentence) if is_said else None
    if not owner or not is_certain(owner[0], context) or owner[0].casefold() in ("we", "wij"):
        return None
    place = place_of(sentence, line, context.source)
    return Agreed(sentence, place, "", owner[0], kind_of(owner[0]), when_in(sentence, context), "action")
