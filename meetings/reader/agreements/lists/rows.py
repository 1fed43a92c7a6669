"""One entry of a list of agreements, on one line."""

import re

from ...context import Context
from ...listed import words_in
from ...names.people import OUTSIDE
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ...text.sentences import first_and_rest
from ...verbs.reports import SAYS, THINKS
from ..done import is_done, says_over
from ..due import when_in, without_ends
from ..owners import is_certain, is_owner, kind_of
from ..sentences.prose import ABOUT, owner_of
from ..sentences.tasks import TASKS, is_task
from .flat import OVER, flat_row
from .tables import is_when

COLON = re.compile(
    r"^(?:\d{1,3}[-/.]\d{1,3}\s)?(?P<owner>[^:()]{1,60}?)\s?(?:\((?P<by>[^:()]{2,30})\)\s?)?:\s(?P<said>\S.*)",
    re.DOTALL,
)
DASHED = re.compile(r"^(?P<owner>[^–—:()]{1,40}?)\s[–—-]\s(?P<said>\S.*)", re.DOTALL)
BRACKETS = re.compile(
    r"[(\[]\s?(?:actie\s?:?\s?)?(?P<owner>[^()\[\],;]{1,60})(?:[,;]\s?(?P<due>[^()\[\]]{1,50}))?[)\]]\s?\.?\s*(?:\Z|"
    r"(?=[A-Z])|(?=(?:[–—-]\s?|:\s)?(?:is\s|staat\s)?(?:(?:nog|(?:er\s)?mee)\s(?:open|bezig|te\sdoen|doen|niet\b.{0,40})|loopt(?:\snog)?|lopend|open|nieuw|bezig|on\shold|doorlopend|"
    r"in\sbehandeling)\.?\Z)|(?=,\s(?:vóór|voor|uiterlijk|tot|eind|begin|in|week)\s[^,;]{2,30}\Z))"
)
ARROW = re.compile(
    r"(?:=>|⇒|→|->|-->|>>|>)\s?(?:actie\s?:?\s?)?(?P<owner>[^>=()]{1,60}?)(?:\s\([^()]{2,30}\))?\.?\s*\Z",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"\s(?:[–—-]\s|\bdoor\s|actie:?\s)(?P<owner>[^–—:,]{1,50}?)(?:,\s(?P<due>[^–—]{1,40}))?\.?\s*\Z", re.IGNORECASE
)
TRIPLE = re.compile(r"\s[–—-]\s(?P<owner>[^–—]{1,50}?)\s[–—-]\s(?P<due>[^–—]{1,40})\Z")
LED = re.compile(
    r"(?:[(\[](?P<inside>[^()\[\]]{1,40})[)\]]\s|(?P<owner>[^:.>=→]{1,40}?)\s?(?:=>|->|→|⇒)\s)(?P<said>\S.*)", re.DOTALL
)  # "(Jan) posters ophangen", "Jan -> posters ophangen"
STATE_WORD = re.compile(r"nieuw|open|lopend|bezig|nog", re.IGNORECASE)
INFINITIVE = re.compile(r"\b[^\W\d_]{2,}(?:en|aan|doen|gaan|zien)\b\s*(?:\([^)]*\))?\s*[.;]?\s*\Z")
STATE = re.compile(r"^[^.]{0,80}\b(?:is|zijn|wordt|worden|was|waren|heeft|hebben|staat|staan|blijft|blijven)\b")
STANDS = re.compile(
    r"(?:\(\s?(?:[^()]{1,40},\s)?|(?:→|=>|->|:|,|–|-)\s)(?:(?:nog\sniet,\s)?blijft\sstaan|loopt(?:\snog)?|lopend|"
    r"staat\snog(?:\sopen)?|open|nog\sniet\s(?:gebeurd|gedaan|gereed|klaar|af|ontvangen|gelukt)|nog\s(?:te\s)?doen|doorlopend)\s?(?:\)|\.?\Z)",
    re.IGNORECASE,
)
CODE = re.compile(r"\A\d{2,4}[-/.]\d{1,3}[.:]?\s+(?=[^\W\d]{2})")  # "22-11 ", the number of an action and no day
COUNT = re.compile(r"\A(?:\d{2,4}-\d{2,3}[.:]?|(?P<sign>[A-Z]{1,2}\d{1,3}[.:]?))\s+(?=[^\W\d])")  # "22-11 ", "A12 "
BODY = re.compile(rf"(?P<owner>{OUTSIDE})\s(?P<verb>[a-zà-ÿ]+(?:t|en|d|l))\b")
STATUS = re.compile(r"(?:blijft|staat|loopt|komt)\b", re.IGNORECASE)
FINITE = re.compile(r"^(?:geen|alles|alle\s|er\s|zie\s|n\.?v\.?t|niets|de\slijst|het\s|is\s)", re.IGNORECASE)
DAY_LAST = re.compile(r"\d\D{0,14}\Z")  # "2 juni"


def row(line: Line, context: Context, certain: bool) -> Agreed | None:
    """`certain`: the line stands in a list of its own, so that it needs no other sign. Its first sentence is the
    text.
    """
    words = without_count(line.text, context)
    first, rest = first_and_rest(words)
    if first.endswith("?") or is_done(words) or says_over(words) or len(words.split()) < 2 or STATUS.match(words):
        return None
    certain = certain or bool(STANDS.search(words))
    owner, kind, said = _who(first, context)
    if kind == OVER:
        return None
    if (
        not owner
        and not kind
        and not (certain or (INFINITIVE.search(first) and not STATE.search(re.sub(r"\([^)]*\)", "", first))))
    ):
        return None
    if not owner and not kind and (FINITE.match(first) or (not certain and STATE.search(first))):
        return None
    when = when_in(CODE.sub("", said or first), context)
    we = owner.casefold() in ("we", "wij")
    who = kind_of(owner) or ("group" if kind in ("agenda",) else "")
    place = place_of(first, line, context.source)
    return Agreed(first, place, rest, "" if we else owner, who, when, kind or "action")


def dated_row(sentence: str, line: Line, context: Context) -> Agreed | None:
    """A row of a table whose columns fell together, amid text: "Flyers rondbrengen Ad en Toon 2 juni"."""
    if TASKS.isdisjoint(words_in(sentence)) or not DAY_LAST.search(sentence):
        return None
    owner, kind, behind = flat_row(sentence, context)
    left, due = sentence[: len(sentence) - len(behind)], without_ends(behind, " -–,.")
    is_row = owner.casefold() not in ("", "we", "wij") and left.endswith(owner) and kind != OVER and is_when(due)
    if not is_row or not is_task(left.removesuffix(owner)):
        return None
    when = when_in(due, context, whole=True)
    return Agreed(sentence, place_of(sentence, line, context.source), "", owner, kind_of(owner), when, "action")


def is_over(line: Line, context: Context) -> bool:
    """Whether it says that it was done: "Hek schilderen Jan gereed"."""
    first, _rest = first_and_rest(without_count(line.text, context))
    return is_done(line.text) or says_over(line.text) or _who(first, context)[1] == OVER


def without_count(words: str, context: Context) -> str:
    """Without the number that a list of actions has for it; "A9" may be a road, where nobody stands behind it."""
    count = COUNT.match(words)
    is_count = count and (not count["sign"] or context.people.owner.match(words, count.end()))
    return words[count.end() :] if is_count else words


def _who(first: str, context: Context) -> tuple[str, str, str]:
    """(owner, kind, what is left to look for a day in); kind "" where no sentence tells one."""
    for pattern in (COLON, DASHED):
        found = pattern.match(first)
        if found and is_owner(found["owner"], context) and not STATE_WORD.fullmatch(found["owner"]):
            inside = None if is_certain(found["owner"], context) else context.people.owner.match(found["said"])
            return inside[0] if inside else found["owner"].strip(" @"), "action", found["said"]
    led = LED.match(first)
    if led and is_certain(who := (led["inside"] or led["owner"]).strip(), context):
        return who, "action", led["said"]
    for pattern in (TRIPLE, ARROW, BRACKETS, ENDING):
        found = pattern.search(first)
        if (
            found
            and is_owner(found["owner"], context)
            and (pattern is not ENDING or is_certain(found["owner"], context))
        ):
            return found["owner"].strip(" @"), "action", first[: found.start("owner")] + first[found.end("owner") :]
    return _told(first, context)


def _told(first: str, context: Context) -> tuple[str, str, str]:
    """The same of a sentence, or of cells with one space between them; who is busy with it has it too."""
    flat = flat_row(first, context)
    if flat[0] and flat[2].strip(" ."):
        return flat
    if found := owner_of(first, context, agreed=True):
        return found[0], found[1], first
    if (body := BODY.match(first)) and body["verb"] not in SAYS | THINKS:
        return body["owner"], "action", first
    if (about := ABOUT.match(first)) and (busy := context.people.owner.match(first, about.end())):
        return busy[0], "action", first
    return flat
