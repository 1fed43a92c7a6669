"""An old action in running text that is said to stay: "website: Jan is ermee bezig. Blijft staan."."""

import re

from ..context import Context
from ..lines import Line
from ..listed import holds
from ..places import place_of
from ..reading import Agreed
from ..sentences import sentences
from .due import when_in
from .owners import is_certain, kind_of
from .rows import CODE

STAYS = re.compile(
    r"(?:Dit\s|Deze\s|Actie\s)?(?:[Bb]lijft\s(?:dus\s)?staan|[Ll]oopt\snog|[Ss]taat\snog\s(?:open|uit))\s?\.?"
)
BUSY = re.compile(
    r"(?:[^:.?!]{2,60}:\s)?(?P<owner>[A-ZÀ-Þ][\w.' -]{1,30}?)\s(?:is|zijn)\s"
    r"(?:er\s?mee|hiermee|hier\smee|daarmee|nog)\sbezig\s?\."
)
LED = re.compile(
    r"(?P<owner>[A-ZÀ-Þ][\w.'-]*(?:\s?(?:/|\sen\s)\s?[A-ZÀ-Þ][\w.'-]*)?)\s[^:.?!]{3,60}(?:en|doen|gaan|zien):\s"
    r"(?:nog\sniet(?:\s\w+)?,\s)?(?:blijft\sstaan|loopt(?:\snog)?|staat\snog(?:\sopen)?)\s?\.?"
)  # "JP sleutel bijmaken: nog niet, blijft staan"
BRACKETS = re.compile(
    r"[^:()]{4,80}\s\((?P<owner>[^()]{1,40})\)\s?:\s(?:is\s)?(?:nog\s(?:niet|geen)|wacht|in\sbehandeling)\b[^?!]*"
)


SAID = re.compile(
    r"[^.?!]{8,200}(?:,|;|\s[–-])\s(?:(?:dat|dit|die|deze|actie|punt)\s)?"
    r"(?:blij(?:ft|ven)\s(?:\w+\s)?staan|schui(?:ft|ven)\s(?:\w+\s)?door)(?:\snaar\s[^.?!,]{3,30})?\s?[.!]?"
)  # "Jan heeft de notaris nog niet gesproken, dat blijft staan."


def stays(sentence: str, line: Line, context: Context) -> Agreed | None:
    """An old action that is told in a sentence, with at its end that it stays."""
    is_said = holds(sentence, ("staan", "door")) and SAID.fullmatch(sentence)
    owner = context.people.owner.match(sentence) if is_said else None
    if not owner or not is_certain(owner[0], context) or owner[0].casefold() in ("we", "wij"):
        return None
    place = place_of(sentence, line, context.source)
    return Agreed(sentence, place, "", owner[0], kind_of(owner[0]), when_in(sentence, context), "action")


def still_open(line: Line, context: Context) -> Agreed | None:
    """The sentence that names who has it, where the next says that it stays."""
    if line.is_bullet and (led := LED.fullmatch(line.text)) and is_certain(led["owner"], context):
        place = place_of(line.text, line, context.source)
        return Agreed(line.text, place, "", led["owner"], kind_of(led["owner"]), when_in(line.text, context), "action")
    told = sentences(CODE.sub("", line.text)) if line.is_bullet else []
    if len(told) < 2 or not STAYS.fullmatch(told[-1]):
        return None
    found = BUSY.fullmatch(told[0]) or BRACKETS.fullmatch(told[0])
    if not found or not is_certain(found["owner"], context):
        return None
    owner = found["owner"].strip()
    place = place_of(told[0], line, context.source)
    return Agreed(told[0], place, "", owner, kind_of(owner), when_in(told[0], context), "action")
