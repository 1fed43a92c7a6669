"""A task told without a subject: "bonnetjes inleveren bij de gemeente", with who has it before or behind it."""

import re

from ..context import Context
from ..listed import holds
from ..unsure import words_of
from ..verbs import VERBS, promises
from ..verbs.doing import DOING
from ..verbs.reports import REPORTS, WENT
from .owners import BETWEEN, is_certain
from .tables import is_when

PARTS = (
    "aan", "af", "bij", "door", "in", "langs", "mee", "na", "neer", "om", "op", "over", "rond", "samen", "terug", "toe",
    "uit", "vast", "voor", "weg",
)  # fmt: skip
MORE = ("plannen", "delen", "lenen", "huren", "zaaien")  # what only a task says for sure
INFINITIVES = sorted((*MORE, *(form for form in VERBS if form.endswith("n"))), key=len, reverse=True)
TASKS = frozenset(f"{part}{form}" for part in ("", *PARTS) for form in INFINITIVES)
FIRST = re.compile(r"\w+")
DOES = re.compile(
    rf"\s(?:{'|'.join(PARTS)})?(?:{'|'.join(INFINITIVES)})\b(?:\s(?:om|voor|over|met)\b|\s?\.?\Z)"
)  # at the end: "Frank bellen", "Yvonne vragen voor taart"
SAYS = re.compile(
    r"\b(?:is|was|waren|zijn|wordt|worden|werd|heeft|hebben|had|kan|kunnen|kon|moet|moeten|wil|willen|mag|mogen|komt|"
    r"gaat|zal|zullen|zou|staat|blijft|aldus|vindt|helpt|lijkt|kost|geeft|loopt|graag|er|zij|ze|hij|we|wij|ik)\b|\?",
    re.IGNORECASE,
)
OFTENER = re.compile(
    r"\b(?:svp|s\.v\.p\.|aub|a\.u\.b\.)\s(?:\w+\s)?(?:eerder|vaker|beter|minder|sneller)\b", re.IGNORECASE
)  # what somebody would have of the others
TELLS = re.compile(
    r"(?:de|die|deze|alle|veel)\s[a-zà-ÿ]+(?:en|s)\s(?:[^.;]*\s)?[a-zà-ÿ]+en\s(?:(?:dit\sjaar|(?:deze|volgende)\s\w+|weer|pas)\s)?(?:over|in|op|aan|bij|voor|te)\s"
)  # "de heggen hangen over"
NAMED = re.compile(r"(?P<owner>[^:()]{1,60}?)\s?:\s(?P<said>\S.*)", re.DOTALL)
BEHIND = re.compile(r"(?P<said>[^()]{4,200}?)\s[(\[](?P<owner>[^()\[\],;]{1,40})(?:[,;]\s[^()]{1,40})?[)\]]\s?\.?\Z")
AFTER = re.compile(
    r"(?P<said>[^:()]{3,100}?\b[a-zà-ÿ]{3,}en)(?:\s[–—-]\s|,\s|\s/\s|\sdoor\s)(?P<owner>[^:,()–—]{1,40}?)\s?\.?\Z"
)
LAST = re.compile(
    r"(?P<said>[^:()]{4,100}?)\s?:\s(?P<owner>[^:,()]{1,50}?)(?:,\s(?P<due>[^:]{4,40}))?(?:\s\([^()]{3,40}\))?\s?\.?\Z"
)
TAIL = re.compile(
    r"(?P<said>[^:()]{3,140}?)(?:,\s|\s[–—-]\s)(?P<owner>[^:,()–—-]{1,40}?)\s?\.?\Z"
)  # "bak vol, omzetten zaterdag, Frank + Gerrit"
DATED = re.compile(
    r"(?P<said>[^:()]{3,140}?)(?:,\s|\s[–—-]\s)(?P<owner>[^:,()–—-]{1,40}?)(?:,\s|\s[–—-]\s|\s(?=(?:vóór|voor|uiterlijk)\s))"
    r"(?P<due>[^:()–—]{3,30}?)\s?\.?\Z"
)  # "hek schilderen - Jan - 1/7"
BEFORE = re.compile(r"[(\[](?P<owner>[^()\[\]]{1,40})[)\]]\s(?P<said>\S.*)", re.DOTALL)  # "(Jan) posters ophangen"
BY = re.compile(
    rf"(?P<said>(?:{'|'.join(PARTS)})[a-zà-ÿ]+en\b[^:().]{{0,60}}?)\sdoor\s(?P<owner>[^:().]{{1,80}})", re.I
)
LED = re.compile(
    r"(?P<owner>[^:()]{1,60}?)\s?:\s(?P<verb>[a-zà-ÿ]+t)\s(?P<rest>.+)", re.DOTALL
)  # "Jan: belt de gemeente"
TURN = re.compile(
    r"(?P<who>.{2,40}?)\s(?:de\s|in\sde\s)?(?:\w*ochtend|\w*middag|\w*avond|\w+dag|eerste\s\w+|tweede\s\w+|\d{1,2}\s?(?:-|tot)\s?\d{1,2}(?:\suur)?)"
)  # who, and when
DASHED = re.compile(r"(?P<owner>[^–—:()]{1,40}?)\s[–—-]\s(?P<said>\S.*)", re.DOTALL)  # "Jan - posters ophangen"
SIGNS = (":", "(", "[", ",", " – ", " — ", " / ", " - ", " door ")
FEW, MANY = 2, 8  # words of a task that is a noun
DONE = re.compile(r"\b(?:af|aan|op|uit|in)?ge[a-zà-ÿ]{3,}(?:d|t|en)\b")
STANDS = re.compile(
    r"\b(?:is|zijn|was|waren|heeft|hebben|had|hadden|blijft|vindt|lijkt|kost|staat|zou)\b|\?", re.IGNORECASE
)  # how it is
TOGETHER = re.compile(r"\s(?:en|&|\+)\s")
THANKS = re.compile(r"(?:dank|bedankt|complimenten|mooi|goed|geen|niets|notulen|verslag|voorzitter)\b", re.IGNORECASE)
LONGEST = 46  # characters of a sentence that is no more than a name
ALONE = re.compile(r"\(?(?P<owner>[^(),.:;]{1,40})\)?\s?\.?\Z")


def is_task(words: str) -> bool:
    """Whether it has a verb that says what to do, and none that says how it is."""
    has_task = not TASKS.isdisjoint(words_of(words))
    return has_task and not any(one.search(words) for one in (SAYS, OFTENER)) and not TELLS.match(words)


def begins_with_task(words: str) -> bool:
    """ "Mailen, vóór 1 mei"."""
    first = FIRST.match(words)
    return bool(first) and first[0].casefold() in TASKS


def owner_of_task(sentence: str, context: Context) -> str:
    """ "Bas: foto's plaatsen", "Aannemer aanspreken (IP)", "Posters ophangen: Anna"; "" where it is something else."""
    if by := BY.match(sentence):
        return _first_certain(by["owner"], context)
    if not holds(sentence, SIGNS):
        return ""
    for pattern in (NAMED, DASHED, BEFORE, BEHIND, LAST, AFTER, TAIL):
        found = pattern.match(sentence)
        if found and is_task(found["said"]) and is_certain(found["owner"], context):
            whole = sentence[found.start("owner") :].strip(" .)]") if pattern in (LAST, BEHIND) else ""
            return whole if whole and is_certain(whole, context) else found["owner"].strip()
    led = LED.match(sentence)
    if led and led["verb"] in DOING and is_certain(led["owner"], context) and promises(led["verb"], led["rest"]):
        return led["owner"].strip()
    return _of_several(sentence, context) or _in_turns(sentence, context) or _dated(sentence, context)


def _of_several(sentence: str, context: Context) -> str:
    """ "Joep + Fay: filmpje voor de actie": of two together it is no speech."""
    found = NAMED.match(sentence)
    if not found or not TOGETHER.search(found["owner"]) or not is_certain(found["owner"], context):
        return ""
    told = SAYS.search(found["said"]) or DONE.search(found["said"]) or THANKS.match(found["said"])
    return "" if told else found["owner"].strip()


def _in_turns(sentence: str, context: Context) -> str:
    """ "Kraam: Jan en Els ochtend, Piet middag": more than one, each with a part of the day."""
    found = NAMED.match(sentence)
    turns = [TURN.fullmatch(part) for part in found["said"].rstrip(" .").split(", ")] if found else []
    certain = len(turns) > 1 and all(turn and is_certain(turn["who"], context) for turn in turns)
    return ", ".join(turn["who"] for turn in turns if turn) if certain else ""


def _dated(sentence: str, context: Context) -> str:
    """ "Hek schilderen - Jan - 1/7", "Hek: Jan, 1 juli"."""
    found = LAST.match(sentence)
    if found and found["due"] and is_certain(found["owner"], context) and re.search(r"\d", found["due"]):
        return found["owner"].strip()
    found = DATED.match(sentence)
    is_dated = found and is_when(found["due"]) and re.search(r"\d", found["due"])
    return found["owner"].strip() if is_dated and is_task(found["said"]) and is_certain(found["owner"], context) else ""


def _first_certain(words: str, context: Context) -> str:
    """ "Karel + Mo" of "Karel + Mo zodra ze er zijn"."""
    owner = context.people.owner.match(words)
    return owner[0] if owner and is_certain(owner[0], context) else ""


def asks_somebody(sentence: str, context: Context) -> bool:
    """ "Frank bellen", "Yvonne vragen voor taart": what to do with somebody, and not who does it."""
    words = [word.rstrip(".,") for word in sentence.split()]
    if len(words) > MANY or context.people.known.isdisjoint(words):
        return False
    told = SAYS.search(sentence) or any(
        word in WENT or (word.endswith("t") and (word in REPORTS or word in VERBS)) for word in words
    )
    return not told and bool(DOES.search(sentence))


def owner_alone(sentence: str, context: Context) -> str:
    """ "(HS/AD)" or "Lies." behind the sentence it belongs to."""
    found = ALONE.match(sentence) if len(sentence) < LONGEST else None
    owner = found["owner"].strip() if found else ""
    bare = owner in context.people.known or sentence.startswith("(")
    return owner if owner and bare and is_certain(owner, context) else ""


def named_behind(sentence: str, context: Context) -> str:
    """The person in brackets behind a few words that neither tell nor ask; "" for none."""
    found = BEHIND.match(sentence)
    said = found["said"].rpartition(", ")[2] if found else ""
    if not found or not FEW <= len(said.split()) <= MANY or STANDS.search(said) or DONE.search(said):
        return ""
    owner = found["owner"].strip()
    return owner if all(part in context.people.known for part in BETWEEN.split(owner)) else ""
