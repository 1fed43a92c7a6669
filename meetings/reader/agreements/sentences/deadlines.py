"""A sentence that says by when the one before it is to be done: "Dit moet uiterlijk 15 maart klaar zijn."."""

import re
from dataclasses import replace

from ...context import Context
from ...reading import Agreed
from ..due import when_in

BY = r"(?:uiterlijk|voor|vóór|per)"
SAYS = re.compile(
    rf"(?:Dit|Dat|Deze|Die|Alles)\s(?:moet|moeten|dient|dienen)\s(?:(?!niet\b)[^\s,.;]+\s){{0,3}}{BY}\s[^,;]{{3,60}}\Z|"
    rf"(?:Deadline|Uiterste\s(?:datum|dag))\b[^,;]{{0,20}}\d[^,;]{{2,30}}\Z|"
    rf"(?:(?:Graag|Liefst|Klaar|Gereed|Inleveren|Reageren)\s)?(?:{BY}|Uiterlijk|Vóór|Voor)\s[^,;]{{0,14}}\d[^,;]{{2,30}}\Z|"
    r"\d{1,2}(?:[-/]\d{1,2}|\s[a-z]{3,9})(?:[\s-]\d{4})?\s?\.?\Z"
)


def with_deadline(one: Agreed, sentence: str, context: Context) -> Agreed | None:
    """The agreement of the sentence before this one with its day; None where this is no such sentence."""
    if one.when.words or not SAYS.match(sentence):
        return None
    when = when_in(sentence, context)
    return replace(one, when=when) if when.due else None
