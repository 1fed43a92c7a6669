"""The head of such a table: which column says what."""

import re

from ..agreements.lists.columns import COLUMNS, LONGEST

SAID = (
    r"(?:wat\s)?(?:is\s)?(?:er\s)?besproken|bespreking|toelichting|verslag|notities|inhoud|discussie|samenvatting|"
    r"opmerking(?:en)?|notulen|gezegd|uitkomst"
)
KINDS = {
    "number": COLUMNS["number"],
    "topic": r"(?:agenda)?\s?punt(?:en)?|onderwerp(?:en)?|thema|agenda|item|waarover|waar\sging\shet\sover",
    "said": SAID,
    "text": rf"(?:besluit(?:en)?\s?(?:/|en)\s?)?(?:{COLUMNS['text']})|(?:actie|afspraak)\s?/\s?besluit",
    "owner": COLUMNS["owner"],
    "due": COLUMNS["due"],
    "status": COLUMNS["status"],
}
COLUMN = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items()), re.IGNORECASE)
NEEDED = frozenset({"topic", "said", "text"})


def kinds_of(cells: list[str], alone: bool = False) -> list[str]:
    """Of the head of a table of what was said and what is to be done by whom or when; else []. `alone`: nothing else
    tells what was spoken of, so that the column of what was said may be left out.
    """
    if not 3 <= len(cells) <= 7:
        return []
    kinds = [_kind(cell) for cell in cells]
    whole = all(kinds) and len(set(kinds)) == len(kinds) and set(kinds) >= (NEEDED - {"said"} if alone else NEEDED)
    return kinds if whole and {"owner", "due"} & set(kinds) else []


def _kind(cell: str) -> str:
    words = cell.strip(" *|.:?")
    found = COLUMN.fullmatch(words) if 0 < len(words) <= LONGEST else None
    return found.lastgroup if found else ""
