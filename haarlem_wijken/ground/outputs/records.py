"""A record is what a file says of one thing: column -> text, number, date, list of texts, or None for not known."""

import re
from datetime import date
from typing import Any

from ..models.area import Level
from ..town.atlas import Node

Record = dict[str, Any]

# What a spreadsheet would take for a formula (OWASP, CSV injection), also in the wide forms of East Asian keyboards.
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
# What neither XML 1.0 nor Excel can hold.
UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def area_columns(node: Node) -> Record:
    """Where an area lies, as slugs of addresses (`stadsdeel wijk buurt`) and the CBS code of a buurt; None above it."""
    names = dict.fromkeys((Level.STADSDEEL.value, Level.WIJK.value, Level.BUURT.value))
    slugs = {part.level: part.slug for part in node.chain}
    return {**names, **slugs, "buurtcode": node.code if node.level == Level.BUURT else None}


def joined(value: Any) -> str | int | float | date | None:
    """A value that fits into one cell: several are joined by a space, which no slug has."""
    return " ".join(value) if isinstance(value, list) else value


def harmless(value: Any) -> str:
    """A cell of CSV. What would be run as a formula gets an apostrophe, as one types it in a spreadsheet."""
    value = joined(value)
    if not isinstance(value, str):
        return "" if value is None else str(value)
    return f"'{value}" if value[:1] in FORMULA else value


def speakable(text: str) -> str:
    """`text` without the characters that no XML can hold."""
    return UNSPEAKABLE.sub("", text)
