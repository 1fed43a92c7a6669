"""The clauses in which a subject takes something on: the first of a sentence, a later one, and one turned round."""

import re

from ...context import Context
from ...dates.words import A_MONTH
from ...names.subjects import A_GROUP, EVERYBODY, OURSELVES, Somebody
from ...verbs import as_meant, is_doing, is_finite, promises, takes_on
from ...verbs.acts import OF_US
from ...verbs.reports import REPORTS, WENT
from .plans import MODAL, is_plan
from .pledges import pledged

UNDER = re.compile(r"\b(?:of|die|hoe|wanneer|waar|wat|omdat|als|wie)\b|\bdat\b(?!\s(?:een|niet|wel|ook|goed|te)\b)")
ALONE = ("doet", "doen", "regelt", "regelen", "verzorgt", "verzorgen")
THINGS = re.compile(
    r"(?:De|Het|Die|Deze|Een)\s(?!heer|dame|heren|woord|vra|vergadering|bijeenkomst|toelichting|uitleg|presentatie|opening|mening|notulen|"
    r"conclusie|hoop|dank)[a-zà-ÿ]"
)  # what somebody does, not what is said
END = re.compile(r"(?:\s(?:het|dat|dit|dan|ook|samen|zelf|weer))*\s?(?:[.;]|\Z|\(|,\s)")
OBJECT = re.compile(r"(?:de|het|een|dit|deze|die|ze|hem|haar|hen)\s\S")
AND = re.compile(r"(?:[^\s,.;]+\s){1,9}?(?:en|maar)\s(?P<verb>[a-zà-ÿ]+)(?:\s(?P<rest>[^,]+)|\.?)\Z")
HAS_AND = re.compile(
    r"(?:heeft|hebben)\s(?![^.;]*\b(?:dat|of)\s)(?:[^\s,.;]+\s){2,12}?(?:en|maar)\s(?P<verb>[a-zà-ÿ]+(?:t|en))\s(?P<rest>(?:die|dit|het|deze|ze|de|een|zijn|haar|hun)\s[^,]+)\Z"
)  # "heeft bekers en borden over en legt die …"
CLAUSE = re.compile(
    r"(?:Als|Omdat|Zodra|Mocht|Wanneer|Indien|Om|Doordat|Aangezien|Zolang|Nadat|Voordat)\s[^,.?!]{3,120},\s(?:dan\s)?(?=[a-zà-ÿ]+\s)"
)
TURNED = re.compile(r"\b(?P<verb>[a-zà-ÿ]{3,})\s(?=[A-Zdwohia])")
PLEDGING = (
    "verklaart",
    "verklaren",
    "belooft",
    "beloven",
    "stelt",
    "stellen",
    "biedt",
    "bieden",
    "meldt",
    "neemt",
    "nemen",
)
LEAD = 4  # words: "Desgevraagd verklaart Jan zich bereid …"
PROMISES = ("belooft", "beloven")
PLANS = ("zal", "zullen", "gaat", "gaan")
LISTED = re.compile(r"[a-zà-ÿ]+(?:t|en|d|gt)")
SIDE = re.compile(
    r"[:;?!]|\b(?:dat|die(?!\s(?:tijd|dag|avond|middag|week|weken|periode|datum)\b)|of|omdat|als|zodat|waar|en|maar|want)\b"
)
THIRD = {"ga": "gaat", "doe": "doet", "ben": "is", "heb": "heeft", "wil": "wil", "kan": "kan", "mag": "mag"}
BY_DAY = re.compile(rf"\b(?:vóór|voor|uiterlijk(?:\sop)?)\s(?:\w+dag\s)?\d{{1,2}}\s{A_MONTH}\b")
BESIDE = re.compile(
    r"^\sen\sik(?=\s)|^\s?\([^)]{1,40}\)|^\s(?:en|met|samen\smet)\s(?:een\spaar|enkele|een\saantal|twee|drie|zijn|haar)\s(?:andere\s)?"
    r"[a-zà-ÿ-]+(?=\s)|^,\s(?!die\b|dat\b|en\b|maar\b)[a-zà-ÿ][^,.;:]{2,40},(?=\s[a-zà-ÿ]+\s)|"
    r"^,\sdie\s[^,.;:]{3,60},(?=\s[a-zà-ÿ]+t\s)|^\s[–—-]\s[^–—:]{3,60}\s[–—-](?=\s[a-zà-ÿ]+t\s)"
)  # "Cor (penningmeester) gaat", "Cor en een paar buren gaan", "Cor, beheerder van de app, stuurt"
MODALS = ("moet", "moeten", "kan", "kunnen", "mag", "mogen", "wil", "willen")
KNOWS = re.compile(r"(?:kent|spreekt|ziet)\s")  # somebody outside, whom they will ask
I_FIRST = re.compile(r"(?:(?:En|Maar|Dus)\s)?(?P<who>[Ii]k)\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>.*)", re.DOTALL)
I_TURNED = re.compile(
    r"(?:Dat|Dit|Die|Daar\w*|Hier\w*|Morgen|Volgende\s\w+|Deze\sweek)\s(?P<verb>[a-zà-ÿ]+)\s(?P<who>ik)\s(?P<rest>[^?]+)\Z"
)  # "Dat pak ik op."
GOES = re.compile(r"gaa[tn]\s?[.!]?")  # "De avond over de dijk: Dirk gaat."
ALL_DO = re.compile(
    r"(?:\svan\s(?:het|de)\s[a-z]+)?\skom(?:t|en)\s(?:mee)?helpen\b|\s(?:denk(?:t|en)\s(?:\w+\s)?na\sover|kijk(?:t|en)\s(?:\w+\s)?rond)\b"
)
LATER = re.compile(r"(?:(?:[,;:]|\s[-=]>|\s→)\s|\s\()(?:en\s|maar\s|dus\s)?")  # what a later clause stands behind
LONGEST = 14  # words before the verb of a main sentence


def straight(sentence: str, context: Context, agreed: bool) -> tuple[str, str] | None:
    """ "Hans zal een meting aanvragen", "Joke neemt contact op", "Ik bestel de planten"."""
    if mine := _of_me(sentence):
        return (mine[0], "action") if _acts(mine[1], "Ik", agreed) else None
    owner = context.people.owner.match(sentence)
    if not owner:
        return None
    after = sentence[owner.end() :]
    if kind := pledged(after):
        return owner[0], kind
    beside = BESIDE.match(after)
    after = BESIDE.sub("", after).lstrip()
    if beside and beside[0].startswith((" en ", " (en ")):
        who = f"{owner[0]}{beside[0]}" if beside[0] == " en ik" else owner[0]
        return (who, "action") if _acts(after, f"{owner[0]} en {beside[0]}", agreed) else None
    return (owner[0], "action") if _acts(after, owner[0], agreed) or _and_acts(after, owner[0]) else None


def _of_me(sentence: str) -> tuple[str, str] | None:
    """ "Ik bestel de planten", "Dat pak ik op": who, and what as of a third."""
    mine = I_FIRST.match(sentence) or I_TURNED.match(sentence)
    if not mine or mine["verb"] in WENT:
        return None
    return mine["who"], f"{_third(mine['verb'])} {mine['rest']}"


def further(sentence: str, context: Context) -> tuple[str, str] | None:
    """The part after a comma: "De nota is goed, de secretaris gaat nog wat punten bijschaven"."""
    for found in LATER.finditer(sentence):
        owner = context.people.owner.match(sentence, found.end())
        if owner and (
            BY_DAY.search(sentence, owner.end())
            or not EVERYBODY.fullmatch(owner[0])
            or ALL_DO.match(sentence, owner.end())
        ):
            after = BESIDE.sub("", sentence[owner.end() :]).lstrip()
            if _acts(after, owner[0], agreed=False) or _and_acts(after, owner[0]):
                return owner[0], "action"
    return None


def inverted(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Volgende week belt Jan de gemeente", "Hierbij gaan wij na …"."""
    for found in TURNED.finditer(sentence[:160]):
        verb = found["verb"]
        may = _may_be_verb(verb) or verb in PLEDGING
        owner = context.people.owner.match(sentence, found.end()) if may else None
        before = sentence[: found.start()].strip()
        led = context.people.owner.match(before)
        if not owner or not _may_lead(before) or (led and led.end() == len(before)):
            continue
        after = sentence[owner.end() :].lstrip()
        if verb in PLEDGING:
            kind = pledged(f"{verb} {after}") if len(before.split()) <= LEAD else ""
            if kind:
                return owner[0], kind
            if not _may_be_verb(verb):
                continue
        if verb in ("gaat", "gaan") and before.startswith("Naar ") and after.rstrip(" .") in ("", "samen"):
            return owner[0], "action"
        if verb in PLANS or verb in MODALS:
            return (owner[0], "action") if verb in PLANS and is_plan(verb, after) else None
        if _is_all(sentence, verb, owner) or _does(verb, after, owner[0], before):
            return owner[0], "action"
    return None


def _may_be_verb(word: str) -> bool:
    """Of doing, or one that is like no noun."""
    return (
        word in PLANS
        or word in MODALS
        or is_doing(word)
        or (word not in REPORTS and (is_finite(word, "") or is_finite(word, " en ")))
    )


def _does(verb: str, after: str, owner: str, before: str) -> bool:
    if verb in ("bekommert", "ontfermt", "bekommeren", "ontfermen"):
        return after.startswith("zich")
    if not is_doing(verb):
        return not _is_group(owner) and bool(OBJECT.match(after)) and takes_on(verb, after, owner)
    if _is_we(owner):
        together = verb == "doen" and before.endswith("en")  # "Inpakken doen we zaterdag"
        loose = verb in OF_US and not together and not re.search(OF_US[verb], after)
        return not loose and promises(verb, after)
    return promises(verb, after) or takes_on(verb, after, owner)


def _acts(after: str, owner: str, agreed: bool) -> bool:
    """What stands after the owner: a verb, and the rest."""
    if modal := MODAL.match(after):
        return _plans(modal, after, owner)
    verb, _space, rest = after.partition(" ")
    verb = as_meant(verb.rstrip(".,;!"))
    if agreed:
        return bool(LISTED.fullmatch(verb))
    if _is_we(owner):
        return (verb not in OF_US or bool(re.search(OF_US[verb], rest))) and promises(verb, rest)
    if _is_group(owner):
        return promises(verb, rest)
    return takes_on(verb, rest, owner)


def _plans(modal: re.Match, after: str, owner: str) -> bool:
    """ "zal dit uitzoeken", "moet nog bellen"; of a person "gaat." will do."""
    if modal["modal"].startswith("moet") and _is_we(owner):
        return False
    goes = GOES.fullmatch(after) and not _is_group(owner)
    return bool(goes) or is_plan(modal["modal"], modal["after"])


def _and_acts(after: str, owner: str) -> bool:
    """ "Cecile vindt dat een goed idee en bespreekt dit met de wethouder": what she says, and then what she does."""
    found = HAS_AND.match(after) or AND.match(after)
    if not found or _is_under(found, after):
        return False
    verb, rest = found["verb"], found["rest"] or ""
    if KNOWS.match(after) and verb in ("vraagt", "vragen"):
        return True
    if verb in PLANS:
        return is_plan(verb, rest)
    if verb in PROMISES or pledged(f"{verb} {rest}"):
        return True
    if OBJECT.match(rest) and not _is_group(owner):
        return takes_on(verb, rest, owner)
    return is_doing(verb) and (promises(verb, rest) if _is_group(owner) else takes_on(verb, rest, owner))


def _is_under(found: re.Match, after: str) -> bool:
    """If the verb may be of the clause before it: "… dat het hek stuk is en belt de gemeente" is of who says so."""
    under = UNDER.search(found[0][: found.start("verb")])
    return bool(under) and not (KNOWS.match(after) or OBJECT.match(found["rest"] or ""))


def _is_all(sentence: str, verb: str, owner: Somebody) -> bool:
    """ "Schminken doet Femke.", "De muziek regelen Jan en Piet (hopen we)": who does it, and no more."""
    that = sentence.startswith(("Dat ", "Dit ")) and is_doing(verb) and verb not in REPORTS
    does = verb in ALONE or ((that or THINGS.match(sentence)) and not _is_group(owner[0]))
    return bool(does) and not _is_we(owner[0]) and bool(END.match(sentence, owner.end()))


def _third(verb: str) -> str:
    """ "bestelt" of "bestel"."""
    return THIRD.get(verb, verb if verb.endswith("t") or verb in PLANS else f"{verb}t")


def _is_group(owner: str) -> bool:
    return _is_we(owner) or bool(A_GROUP.fullmatch(owner))


def _is_we(owner: str) -> bool:
    return bool(OURSELVES.fullmatch(owner))


def _may_lead(before: str) -> bool:
    """Whether these words can stand before the verb of a main sentence: an adverb, a day, an object."""
    words = before.split()
    if not words or words[0] in ("Hij", "Zij", "Ze", "Ik") or len(words) > LONGEST:
        return False
    return not SIDE.search(before)
