"""The clauses in which a subject takes something on: the first of a sentence, a later one, and one turned round."""

import re

from ..context import Context
from ..dates.words import MONTHS
from ..people import ALL, GROUP, WE
from ..verbs import is_doing, promises, takes_on
from .plans import MODAL, is_plan
from .pledges import pledged

UNDER = re.compile(r"\b(?:of|die|hoe|wanneer|waar|wat|omdat|als|wie)\b|\bdat\b(?!\s(?:een|niet|wel|ook|goed)\b)")
ANSWERS = re.compile(r"\W*(?:vraag|antwoord|reactie|toelichting|opmerking|besluit|oproep)\b", re.IGNORECASE)
AND = re.compile(r"(?:[^\s,.;]+\s){1,9}?(?:en|maar)\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>[^,]+)\Z")
HE = re.compile(r"(?P<who>hij|zij|ze)\s(?P<rest>.+)", re.DOTALL)
TURNED = re.compile(r"\b(?P<verb>[a-zà-ÿ]{3,})\s(?=[A-Zdwoh])")
PROMISES = ("belooft", "beloven")
TO_DO = re.compile(r"\bte\s[a-zà-ÿ]{3,}")
PLANS = ("zal", "zullen", "gaat", "gaan")
LOOSE = ("zoeken", "kijken", "houden", "komen", "laten", "bekijken")  # of "we" these say too little
LISTED = re.compile(r"[a-zà-ÿ]+(?:t|en|d|gt)")
SIDE = re.compile(r"\b(?:dat|die|of|omdat|als|zodat|waar|en|maar|want)\b")
NEXT = re.compile(r"(?:(?:De|Op de) v|V)olgende (?:bijeenkomst|vergadering)\b")
THIRD = {"ga": "gaat", "doe": "doet", "ben": "is", "heb": "heeft", "wil": "wil", "kan": "kan", "mag": "mag"}
DATED = re.compile(rf"\b(?:in|op|vóór|voor|uiterlijk|eind|begin)\s(?:\d{{1,2}}\s)?(?:{'|'.join(MONTHS)})\b")
BY_DAY = re.compile(rf"\b(?:vóór|voor|uiterlijk(?:\sop)?)\s(?:\w+dag\s)?\d{{1,2}}\s(?:{'|'.join(MONTHS)})\b")
LONGEST = 14  # words before the verb of a main sentence


def straight(sentence: str, context: Context, agreed: bool) -> tuple[str, str] | None:
    """ "Hans zal een meting aanvragen", "Joke neemt contact op", "Ik bestel de planten"."""
    if mine := re.match(r"(?P<who>Ik)\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>.*)", sentence, re.DOTALL):
        return ("Ik", "action") if _acts(f"{_third(mine['verb'])} {mine['rest']}", "Ik", agreed) else None
    owner = context.people.owner.match(sentence)
    if not owner:
        return None
    after = sentence[owner.end() :]
    if kind := pledged(after):
        return owner[0], kind
    after = re.sub(r"^\s?\([^)]{1,40}\)", "", after).lstrip()
    return (owner[0], "action") if _acts(after, owner[0], agreed) or _and_acts(after, owner[0]) else None


def further(sentence: str, context: Context) -> tuple[str, str] | None:
    """The part after a comma: "De nota is goed, de secretaris gaat nog wat punten bijschaven"."""
    signs = r"(?:[,;]|\s[-=]>)" if ANSWERS.match(sentence) else r"(?:[,;:]|\s[-=]>|\s→)"
    led = bool(context.people.owner.match(sentence))
    for found in re.finditer(signs + r"\s(?:en\s|maar\s|dus\s)?", sentence):
        owner = context.people.owner.match(sentence, found.end())
        if owner and (BY_DAY.search(sentence, owner.end()) or not re.fullmatch(ALL, owner[0])):
            after = sentence[owner.end() :].lstrip()
            if _acts(after, owner[0], agreed=False) or _and_acts(after, owner[0]):
                return owner[0], "action"
        he = HE.match(sentence, found.end()) if led else None
        if he and _acts(he["rest"], he["who"], agreed=False):
            return he["who"], "action"
    return None


def inverted(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Volgende week belt Jan de gemeente", "Hierbij gaan wij na …"."""
    for found in TURNED.finditer(sentence[:160]):
        verb = found["verb"]
        owner = context.people.owner.match(sentence, found.end()) if verb in PLANS or is_doing(verb) else None
        if not owner or not _may_lead(sentence[: found.start()].strip()):
            continue
        after = sentence[owner.end() :].lstrip()
        if verb in PLANS:
            return (owner[0], "action") if is_plan(verb, after) else None
        if (promises(verb, after) or (not _is_we(owner[0]) and takes_on(verb, after, owner[0]))) and not (
            _is_we(owner[0]) and verb in LOOSE
        ):
            return owner[0], "action"
    return None


def _acts(after: str, owner: str, agreed: bool) -> bool:
    """What stands after the owner: a verb, and the rest."""
    if modal := MODAL.match(after):
        if modal["modal"].startswith("moet") and _is_we(owner):
            return False
        return is_plan(modal["modal"], modal["after"])
    verb, _space, rest = after.partition(" ")
    verb = verb.rstrip(".,;")
    if agreed:
        return bool(LISTED.fullmatch(verb))
    if _is_we(owner):
        return verb not in LOOSE and promises(verb, rest)
    if _is_group(owner) and not DATED.search(rest):
        return promises(verb, rest)
    return takes_on(verb, rest, owner)


def _and_acts(after: str, owner: str) -> bool:
    """ "Cecile vindt dat een goed idee en bespreekt dit met de wethouder": what she says, and then what she does."""
    found = AND.match(after)
    if not found or UNDER.search(found[0][: found.start("verb")]):
        return False
    verb, rest = found["verb"], found["rest"]
    if verb in PLANS:
        return is_plan(verb, rest)
    if verb in PROMISES:
        return bool(TO_DO.search(rest))
    return is_doing(verb) and (promises(verb, rest) if _is_group(owner) else takes_on(verb, rest, owner))


def _third(verb: str) -> str:
    """ "bestelt" of "bestel"."""
    return THIRD.get(verb, verb if verb.endswith("t") or verb in PLANS else f"{verb}t")


def _is_group(owner: str) -> bool:
    return bool(re.fullmatch(rf"{WE}|{GROUP}", owner))


def _is_we(owner: str) -> bool:
    return bool(re.fullmatch(WE, owner))


def _may_lead(before: str) -> bool:
    """Whether these words can stand before the verb of a main sentence: an adverb, a day, an object."""
    words = before.split()
    if not words or words[0] in ("Hij", "Zij", "Ze", "Ik") or len(words) > LONGEST:
        return False
    return bool(NEXT.match(before)) if SIDE.search(before) else not re.search(r"[:;?!]", before)
