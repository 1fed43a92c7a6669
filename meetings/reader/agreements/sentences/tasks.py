"""A task told without a subject: "bonnetjes inleveren bij de gemeente", with who has it before or behind it."""

import re

from ...context import Context
from ...listed import holds, words_in
from ...verbs import VERBS, promises
from ...verbs.doing import DOING
from ..lists.tables import is_when
from ..owners import BETWEEN, is_certain

PARTS = (
    "aan", "af", "bij", "door", "in", "langs", "mee", "na", "neer", "om", "op", "over", "rond", "samen", "terug", "toe",
    "uit", "vast", "voor", "weg",
)  # fmt: skip
MORE = ("plannen", "delen", "lenen", "huren", "zaaien")  # what only a task says for sure
INFINITIVES = sorted((*MORE, *(form for form in VERBS if form.endswith("n"))), key=len, reverse=True)
TASKS = frozenset(f"{part}{form}" for part in ("", *PARTS) for form in INFINITIVES)
SAYS = re.compile(
    r"\b(?:is|was|waren|zijn|wordt|worden|werd|heeft|hebben|had|kan|kunnen|kon|moet|moeten|wil|willen|mag|mogen|komt|"
    r"gaat|zal|zullen|zou|staat|blijft|aldus|vindt|helpt|lijkt|kost|geeft|loopt|graag|er|zij|ze|hij|we|wij|ik)\b|\?|\b(?:svp|aub)\s(?:\w+\s)?(?:eerder|vaker|beter|minder|sneller)\b",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"(?:de|die|deze|alle|veel)\s[a-zà-ÿ]+(?:en|s)\s(?:[^.;]*\s)?[a-zà-ÿ]+en\s(?:(?:dit\sjaar|(?:deze|volgende)\s\w+|weer|pas)\s)?(?:over|in|op|aan|bij|voor|te)\s"
)  # "de heggen hangen over"
NAMED = re.compile(r"(?P<owner>[^:()]{1,60}?)\s?:\s(?P<said>\S.*)", re.DOTALL)
BEHIND = re.compile(r"(?P<said>[^()]{4,200}?)\s[(\[](?P<owner>[^()\[\],;]{1,40})(?:[,;]\s[^()]{1,40})?[)\]]\s?\.?\Z")
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
LED = re.compile(
    r"(?P<owner>[^:()]{1,60}?)\s?:\s(?P<verb>[a-zà-ÿ]+t)\s(?P<rest>.+)", re.DOTALL
)  # "Jan: belt de gemeente"
DASHED = re.compile(r"(?P<owner>[^–—:()]{1,40}?)\s[–—-]\s(?P<said>\S.*)", re.DOTALL)  # "Jan - posters ophangen"
SIGNS = (":", "(", "[", ",", " – ", " — ", " - ")
FEW, MANY = 2, 8  # words of a task that is a noun
DONE = re.compile(r"\b(?:af|aan|op|uit|in)?ge[a-zà-ÿ]{3,}(?:d|t|en)\b")
STANDS = re.compile(
    r"\b(?:is|zijn|was|waren|heeft|hebben|had|hadden|blijft|vindt|lijkt|kost|staat|zou)\b|\?", re.IGNORECASE
)  # how it is
LONGEST = 46  # characters of a sentence that is no more than a name
ALONE = re.compile(r"\(?(?P<owner>[^(),.:;]{1,40})\)?\s?\.?\Z")


def is_task(words: str) -> bool:
    """Whether it has a verb that says what to do, and none that says how it is."""
    has_task = not TASKS.isdisjoint(words_in(words))
    return has_task and not SAYS.search(words) and not TELLS.match(words)


def owner_of_task(sentence: str, context: Context) -> str:
    """ "Bas: foto's plaatsen", "Aannemer aanspreken (IP)", "Posters ophangen: Anna"; "" where it is something else."""
    if not holds(sentence, SIGNS):
        return ""
    for pattern in (NAMED, DASHED, BEHIND, LAST, TAIL):
        found = pattern.match(sentence)
        if found and is_task(found["said"]) and is_certain(found["owner"], context):
            whole = sentence[found.start("owner") :].strip(" .)]") if pattern in (LAST, BEHIND) else ""
            return whole if whole and is_certain(whole, context) else found["owner"].strip()
    led = LED.match(sentence)
    if led and led["verb"] in DOING and is_certain(led["owner"], context) and promises(led["verb"], led["rest"]):
        return led["owner"].strip()
    return _dated(sentence, context)


def _dated(sentence: str, context: Context) -> str:
    """ "Hek schilderen - Jan - 1/7", "Hek: Jan, 1 juli"."""
    found = LAST.match(sentence)
    if found and found["due"] and is_certain(found["owner"], context) and re.search(r"\d", found["due"]):
        return found["owner"].strip()
    found = DATED.match(sentence)
    is_dated = found and is_when(found["due"]) and re.search(r"\d", found["due"])
    return found["owner"].strip() if is_dated and is_task(found["said"]) and is_certain(found["owner"], context) else ""


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
