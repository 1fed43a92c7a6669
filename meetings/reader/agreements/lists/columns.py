"""The head of a table of actions: which column says what."""

import re

COLUMNS = {
    "number": r"nr|no|nummer|#|volgnr|pnt|id",
    "text": (
        r"(?:acti|akti)e(?:punt(?:en)?|s)?|wat|omschrijving|taak|taken|afspra(?:ak|ken)|activiteit(?:en)?|"
        r"to\s?-?do|(?:wat\s)?te\sdoen|wat\sgaan\swe\sdoen|wat\s(?:er\s)?moet\s(?:er\s)?gebeuren|actie\somschrijving|"
        r"klus(?:sen)?|opdracht|werkzaamheden"
    ),
    "owner": (
        r"wie|door(?:\swie)?|actiehouders?|actie\sdoor|eigenaar|verantwoordelijk(?:en?)?|trekker|na(?:am|men)|"
        r"uitvoer(?:der|ing)|actor|wie\sdoet\s(?:het|wat)|houder|"
        r"uit\ste\svoeren\sdoor|op\ste\spakken\sdoor|wie\s(?:pakt|regelt)\s(?:het|dit)(?:\sop)?|verantw|aan\szet"
    ),
    "due": (
        r"wanneer|voor|datum(?:\sgereed)?|deadline|gereed(?:\s(?:voor|op))?|uiterlijk|planning|termijn|klaar|"
        r"voor\swanneer|afronding|einddatum|streefdatum|datum\sklaar|klaar\s(?:op|voor)|af\s(?:op|voor)|"
        r"(?:gereed\s)?vóór|uiterste\sdatum|wanneer\s(?:klaar|gereed|af)"
    ),
    "status": r"status|stand(?:\svan\szaken)?|stavaza|svz|gedaan|opmerking(?:en)?|voortgang|afgehandeld|resultaat|ok",
    "rank": r"prio(?:riteit)?|belang|urgentie",
    "topic": r"onderwerp|agendapunt|punt|thema",
    "made": r"datum\s(?:actie|vergadering|start)|start(?:datum)?|verg\.?|vergadering|sinds|van",
}
COLUMN = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in COLUMNS.items()), re.IGNORECASE)
NUMBER = re.compile(r"(?:nr|no|#)\b\.?\s+(?=\w)", re.IGNORECASE)
DAY = re.compile(r"datum\W*\Z", re.IGNORECASE)  # in front it is the day on which it was agreed
DASH = re.compile(r"\s[–—|/-]\s")
SHORT = 60  # characters of such a head
LONGEST = 30  # characters of the head of a column


def column_of(words: str) -> str:
    """number, text, owner, due, status, topic or made; "" for what heads no column."""
    words = words.strip(" *|.:?")
    found = COLUMN.fullmatch(words) if 0 < len(words) <= LONGEST else None
    return found.lastgroup if found else ""


def heads(cells: list[str]) -> list[str]:
    """The kinds of columns when all cells head one, and there are actions and owners or days among them; else []."""
    if not 2 <= len(cells) <= 9:
        return []
    kinds = [column_of(cell) if cell else "number" for cell in cells]
    if not all(kinds):
        return []
    if "text" not in kinds and "topic" in kinds:
        kinds[kinds.index("topic")] = "text"
    if "text" in kinds and "due" in (first := kinds[: kinds.index("text")]) and DAY.match(cells[first.index("due")]):
        kinds[kinds.index("due")] = "made"
    return kinds if "text" in kinds and {"owner", "due"} & set(kinds) else []


def heads_in_words(words: str) -> list[str]:
    """The same of one line with single spaces: "ACTIE DOOR DATUM"."""
    return heads(words.split()) if 2 <= len(words.split()) <= 6 else []


def is_dashed_head(words: str) -> bool:
    """ "Nr. Actie - Wie - Wanneer": the head of rows that have dashes between their cells, and none of them."""
    return len(words) <= SHORT and bool(heads(DASH.split(NUMBER.sub("", words, count=1))))
