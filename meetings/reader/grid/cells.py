"""What a cell says, where the head of the table cannot tell."""

import re

from ..agreements.lists.tables import is_when
from ..agreements.owners import is_certain, is_owner
from ..context import Context
from ..names.names import ORGANISATIONS, TITLE

EMPTY = re.compile(r"[-–—./\s]*|n\.?v\.?t\.?|geen(?:\sactie)?|nvt|ter\s(?:info|kennisname|kennisgeving)", re.IGNORECASE)
SURE = re.compile(rf"{TITLE.pattern}|{ORGANISATIONS.pattern}|(?-i:[A-Z]{{2,4}}(?![a-z]))", re.IGNORECASE)
SEVERAL = re.compile(r"\S\s?(?:[,/+&]|\sen\s)\s?\S")
NO_DAY = re.compile(r"(?:verslag|notulen|agenda|actielijst)\b", re.IGNORECASE)  # "Verslag 30 januari" is a topic
MOST = 60  # characters of who has it, or of when


def is_empty(cell: str) -> bool:
    return bool(EMPTY.fullmatch(cell))


def who(cell: str, context: Context) -> bool:
    """Whether it is nobody but people: any word with a capital can be a name, so that of a single one must be known."""
    if len(cell) > MOST or is_empty(cell):
        return False
    return is_certain(cell, context) or (is_owner(cell, context) and bool(SURE.match(cell) or SEVERAL.search(cell)))


def when(cell: str) -> bool:
    return len(cell) <= MOST and is_when(cell) and not NO_DAY.match(cell)
