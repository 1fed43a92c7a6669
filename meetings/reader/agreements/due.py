"""By when something is to be done: a day only where the text gives day and month."""

import re
from datetime import date, timedelta

from ..context import Context
from ..dates import Mention, coming, coming_span, days_in, periods_in, vague_in
from ..listed import listed
from ..reading import When
from ..verbs.doing import DOING
from .owners import is_certain

BY = re.compile(
    r"(?:\b(?:voor|vóór|uiterlijk(?:\s(?:op|voor|vóór|tot))?|tot(?:\sen\smet)?|t/m|per|op(?:\sde\s\w+dagen)?|rond|omstreeks|"
    r"deadline(?::|\sis|\s\w+)?|klaar|gereed|kopij|concept|agenda|,\snu)\s(?:de\s)?|[(,:;–—-]\s?)\Z",
    re.IGNORECASE,
)
MUST = re.compile(r"\b(?:moet(?:en)?|dient|dienen|is|zijn)\s(?:de\s)?\Z")
IS_THERE = re.compile(
    r"\s(?:in\sde\s(?:bus|brievenbus)|terug|af|klaar|gereed|binnen|de\sdeur\suit|weg|(?:bij|naar)\s(?:de|het|mevr\w*|dhr)\b)"
)  # "moet 1 maart terug"
READY = re.compile(r"\b(?:klaar|af|gereed)\s(?:is|zijn)\s(?:op|voor)\s\Z")
SOFT = re.compile(r"\b(?:bijeenkomst|vergadering|overleg|keer)(?:\s(?:van|op))?\s\Z", re.IGNORECASE)
NOT_BY = re.compile(
    r"\b(?:van|d\.?d\.?|sinds|over|notulen|verslag|brief|mail|dag|vergadering\svan|bijeenkomst\svan|"
    r"overleg\svan)\s(?:de\s)?\Z",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\b(?:in|tijdens|bij)\s(?:het|de|een)\s(?!volgende|komende|eerst)\w*(?:overleg|vergadering|bijeenkomst|gesprek)\s"
    r"(?:\w+\s){0,4}?(?:van|op)\s\Z",
    re.IGNORECASE,
)  # "in het overleg met de wethouder op": where it is done
EVENT = re.compile(
    r"\b(?:voor|over|van|tijdens|naar|bij)\s(?:het|de|een|onze?)\s(?!\w*(?:bijeenkomst|vergadering|overleg|keer)\b)[\w-]+\s(?:op|van)\s"
    r"(?:\w+dag\s)?\Z|\bover\s(?:het|de)\s\w*(?:vergadering|overleg|bijeenkomst)\s(?:op|van)\s\Z|"
    r"\b(?:zaal|ruimte|plek|tent|kraam)\b[^.,;]{0,20}\b(?:reserve\w+|boek\w+|huur\w+|huren)\s(?:\w+\s)?voor\s(?:\w+dag\s)?\Z|"
    r"\b(?:reserveert|boekt|huurt)\b[^.,;]{0,40}\bvoor\s(?:\w+dag\s)?\Z",
    re.IGNORECASE,
)  # "de flyer voor het feest op 31 augustus", "zaal reserveren voor 30 mei"
ELSE = re.compile(
    r",\s[^,]*\b(?:kan|kunnen)\s(?:nog\s)?tot\s\Z|\bals\s(?:\w+\s){0,2}op\s\Z|"
    r"(?:,\s(?:dat|die)|\bwat(?:\ser)?)\s(?:\w+\s){0,2}op\s(?:\w+dag\s)?\Z|"
    r"\b(?:of|hoe|wie)\s[^.,;:]*\sop\s(?:\w+dag\s)?\Z|"
    r"\bof\s(?:ze|zij|hij|het|we|wij|er|die|dat|dit|jullie|iedereen|men|(?:de|het)\s\w+)\s(?:(?!voor|vóór|uiterlijk|tot|per)\w+\s){0,3}\Z",
    re.IGNORECASE,
)  # of something else
LASTS = re.compile(
    r"\b(?:van|tussen)\s(?:\w+dag\s)?\d{1,2}(?:\s\w+)?\s(?:tot|t/m|en|tot\sen\smet)\s\Z|"
    r"\b(?:vakantie|afwezig|weg|ziek|verlof|open|gesloten|dicht|geldig|geldt|loopt|duurt)\s(?:tot|t/m|tot\sen\smet)\s\Z",
    re.IGNORECASE,
)  # "van 18 tot 30 oktober met vakantie"
IF = re.compile(
    r"\W*(?:Als\s(?:er|de|het|dit|dat|iemand)|Indien|Mocht|Wanneer)\s[^,;:.]*\Z"
)  # the day of what may happen
MEETING = re.compile(r"(?:vergadering|bijeenkomst|overleg|keer)\b", re.IGNORECASE)
BACK = re.compile(
    r"\b(?:naar|komt|keert|agenda\svan|(?:\w*vergadering|\w*bijeenkomst|\w*overleg|keer)\svan)\s\Z", re.IGNORECASE
)  # "verschoven naar 23 juni", "in de vergadering van 16 januari"
CODE = re.compile(r"\d\d-\d\d")
LATE = timedelta(days=60)  # how long a list of actions keeps one whose day is past
DEADLINE = re.compile(r"\b(?:voor|vóór|uiterlijk(?:\s(?:op|voor|vóór))?|tot(?:\sen\smet)?)\s\Z", re.IGNORECASE)
DOES = re.compile(
    r"\b(?P<verb>[a-zà-ÿ]+)\s(?:(?:die|deze|dat|dit|hem|haar|het|ze|ik|we|wij|hier|er)\s){0,2}(?:de\s)?\Z"
)  # "mailt die 20 september rond", "bestel ik 25 juni"
FINITE = DOING | listed("gaat gaan komt komen spreekt spreken bestel praten bespreken leest legt")
CLAUSE = re.compile(r"\b(?:als|of|om|wanneer|zodra|indien|mocht|hoe|wie|wat|dat)\s[^.,;:]*\Z", re.IGNORECASE)
STATUS = re.compile(r"\s(?:/\s)?(?:nieuw|open|loopt|lopend)\W*")  # the last cell of a row
CAN = re.compile(r"\b(?:kan|kunnen|mag|mogen)\b")  # until when others may do something
LETTERS = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\Z")


def without_ends(words: str, ends: str = " .-–?") -> str:
    """Words that say when, without the signs around them; the last dot of "z.s.m." is its own."""
    said = words.strip(ends)
    return f"{said}." if LETTERS.search(said) and words.lstrip(ends).startswith(f"{said}.") else said


def when_in(words: str, context: Context, whole: bool = False) -> When:
    """`whole`: the words are a cell that says nothing but when."""
    mentions = [one for one in _days(words) if whole or _is_due(words, one) or _is_behind(words, one, context)]
    mentions = [one for one in mentions if whole or not _is_code(one.words, context.source)]
    mentions.sort(key=lambda one: not DEADLINE.search(words[: one.start]))
    if mentions:
        return _day(words, mentions[0], context, LATE if whole else timedelta())
    vague = vague_in(words)
    periods = [one for one in periods_in(words) if whole or not NOT_BY.search(words[: one.start])]
    if periods and not (vague and words.find(vague) < periods[0].start):
        return _period(periods[0], context)
    if vague or whole:
        said = vague or words
        return When(words=said, at_meeting=bool(MEETING.search(said)))
    return When()


def deadline_in(words: str, context: Context) -> When:
    """Only what "voor" or "uiterlijk" says: of a clause before the one that tells who has it."""
    found = [one for one in _days(words) if DEADLINE.search(words[: one.start]) and _is_due(words, one)]
    return _day(words, found[0], context, timedelta()) if found and not CAN.search(words) else When()


def when_back(words: str, context: Context) -> When:
    """When something comes back: also the day of the meeting where it does."""
    when = when_in(words, context)
    back = [one for one in _days(words) if BACK.search(words[: one.start])]
    return _day(words, back[0], context, timedelta()) if back and not when.due else when


def _days(words: str) -> list[Mention]:
    return [one for one in days_in(words) if one.is_day]


def _is_due(words: str, mention: Mention) -> bool:
    before = words[: mention.start]
    if READY.search(before):
        return True
    if (
        (NOT_BY.search(before) and not SOFT.search(before))
        or THERE.search(before)
        or ELSE.search(before)
        or EVENT.search(before)
        or LASTS.search(before)
        or IF.match(before)
    ):
        return False
    closes = before.endswith(("– ", "— ", "- ")) and not words[mention.end :].strip(" .)")
    return bool(
        closes or BY.search(before) or SOFT.search(before) or mention.weekday is not None or before.strip(" -–*") == ""
    ) or bool(MUST.search(before) and IS_THERE.match(words, mention.end))


def _is_behind(words: str, mention: Mention, context: Context) -> bool:
    """Behind what somebody does ("Kees spreekt 4 februari in"), or last of a row, behind who has it."""
    before = words[: mention.start]
    does = DOES.search(before)
    if does and does["verb"] in FINITE and not CLAUSE.search(before):
        return True
    behind = words[mention.end :]
    if STATUS.fullmatch(behind):
        return True
    said = before.split()
    is_last = len(behind.split()) <= 1
    return is_last and any(is_certain(" ".join(said[-most:]), context) for most in (1, 2, 3) if len(said) > most)


def _is_code(words: str, source: str) -> bool:
    """Whether "22-11" is how the text numbers an action: it begins a line elsewhere."""
    return bool(CODE.fullmatch(words)) and any(
        line.lstrip(" -*•|").startswith(f"{words} ") for line in source.split("\n")
    )


def _day(words: str, mention: Mention, context: Context, late: timedelta) -> When:
    before = words[: mention.start]
    lead = DEADLINE.search(before)
    said = words[lead.start() if lead else mention.start : mention.end]
    meeting = bool(SOFT.search(before))
    days = coming(mention, context.on - late) if context.on else mention.on(mention.year) if mention.year else []
    return When(due=days[0] if days else None, words=said, at_meeting=meeting)


def _period(mention: Mention, context: Context) -> When:
    since: date | None = context.on or (date(mention.year, 1, 1) if mention.year else None)
    span = coming_span(mention, since) if since else None
    return When(first=span[0], last=span[1], words=mention.words) if span else When(words=mention.words)
