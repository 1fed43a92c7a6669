"""A sentence in which somebody takes something on. Precision first: what may be a report is one."""

import re

from ..context import Context
from ..outside import NO_OFFER, SHARES
from ..people import OUTSIDE
from .verbs import promises

WORD = r"[^\W\d_]+"
MODAL = re.compile(r"(?P<modal>zal|zullen|gaat|gaan|moet\snog|moeten\snog)\b\s?(?P<after>.*)", re.DOTALL)
INFINITIVE = re.compile(
    r"\b(?!(?:geen|een|alleen|binnen|buiten|samen|tussen|tegen|boven|beneden|eten|heren|straten|"
    r"keren)\b)[^\W\d_]*[^\W\d_](?:en|aan|doen|gaan|zien|staan)\b"
)
NO_PLAN = re.compile(
    r"^\W*(?:[^\W\d_]+\s){0,3}(?:verhuizen|stoppen|trouwen|emigreren|met\spensioen|met\svakantie|op\svakantie)\b|"
    r"^\W*(?:niet\b|geen\b|akkoord|over\b(?!leg)|om\b|door\b(?!\w)|goed\b|weg\b|uit\svan|ervan\suit|erom\b|"
    r"in\sop\b|dieper|ermee\sakkoord|er\s(?:van\suit|vanuit))|"
    r"\b(?:verhuizen|stoppen|met\spensioen|trouwen|op\svakantie|niet\smeer|ervan\suit|aanwezig\szijn|"
    r"afwezig\szijn|verlaten|missen|zijn|moeten|kunnen|blijven|proberen)\b\.?\Z|"
    r"\b(?:akkoord\smet)\b|^\W*(?:hier|dieper|nader)?\s?in\sop\b|\bdieper\sin\b|\bnader\sin\b|"
    r"\bmet\spensioen\b|\b(?:vervangend\s)?verslag\sleggen\b|\bnotuleren\b|\bvoorzitten\b|\b(?:vanavond|"
    r"vandaag|deze\s(?:keer|vergadering|bijeenkomst|wijkraadsvergadering))\b"
)
MOVES = re.compile(
    r"\b(?:na\b|naar|naartoe|heen|erheen|in\soverleg|in\sgesprek|achter.*\baan|achteraan|langs|aan\sde\sslag|heen|mee)\b"
)
UNSURE = re.compile(
    r"\b(?:misschien|wellicht|waarschijnlijk|eventueel|mogelijk(?:erwijs)?|zou|zouden|had|hadden|"
    r"vorige?\s(?:week|maand|jaar)|afgelopen|altijd|regelmatig|jaarlijks|elk\sjaar|elke\s(?:week|maand)|"
    r"al\sjaren|gisteren|destijds)\b"
)
ASKED = re.compile(r"\s(?:wordt|worden)\s(?:gevraagd|verzocht)\s(?:om\s)?[^.?!]{3,160}\bte\s[a-zà-ÿ]{3,}")
INQUIRY = re.compile(r"(?<=\w\w)\s(?:of|hoe|wat|wanneer|waar|welke|wie)\s")
HELPS = re.compile(r"\b(?:wordt|worden|zal|zullen)\b")
DONE_BY = re.compile(
    r"\b(?:gemaakt|opgepakt|geregeld|verzorgd|(?:rond|toe|door|op|ver)?ge?stuurd|verstuurd|uitgezocht|"
    r"nagevraagd|nagegaan|benaderd|gebeld|gemaild|geschreven|opgesteld|"
    r"uitgewerkt|georganiseerd|besteld|aangevraagd|opgevraagd|aangepast|bijgewerkt|ingevuld|gebundeld|"
    r"gecontroleerd|geplaatst|verspreid|bezorgd|uitgenodigd|"
    r"aangeschreven|gezocht|ingediend|doorgegeven|teruggekoppeld|gecoördineerd|ontwikkeld|onderzocht|"
    r"geïnventariseerd|voorbereid|bekeken|nagekeken|uitgevoerd|aangemeld|"
    r"gemeld|ingekocht|gekocht|opgehaald|opgehangen|overgenomen|aangeleverd|geleverd|ingeleverd|gerepareerd|opgeruimd|rondgebracht|vertaald|samengesteld|bewaakt|gevolgd)\b"
)
STANDING = re.compile(
    r"^(?:[Vv]oortaan|[Ii]n\shet\svervolg|[Vv]anaf\snu)\b|^[^.?!,]{3,80}\b(?:doen|laten|gaan|houden|komen|"
    r"staan|melden|worden|wordt|gaat|komt|staat|sturen|maken)\s(?:we\s|wij\s|ze\s)?(?:voortaan|"
    r"in\shet\svervolg|vanaf\snu)\b"
)
PROMISE = re.compile(
    r"^\s?(?:zegt|zeggen)\s(?:\w+\s){0,3}?toe\b|^\s?(?:belooft|beloven)\b|^\s?(?:biedt|"
    r"bieden)\saan\s(?:om\s)?|^\s?neemt\s(?:dit|het)\sop\szich\b|^\s?(?:pakt|pakken)\s(?:dit|"
    r"het)\s(?:verder\s)?op\b|^\s?(?:zoekt|zoeken)\s(?:dit|het)\suit\b"
)
AGENDA = re.compile(
    r"(?:maken|maakt)\s(?:we\s|wij\s)?(?:dit\s)?tot\sonderwerp|\b(?:[Kk]omt|"
    r"[Kk]omen)\s[^.?!]{0,60}\b(?:op\sde\sagenda|aan\sde\sorde)\b|"
    r"\b(?:zetten|zetten\swe|plaatsen\swe)\s[^.?!]{0,40}\bop\sde\sagenda\b|"
    r"\bwordt\s(?:de\s)?volgende\s(?:vergadering|keer|bijeenkomst)\s[^.?!]{0,20}\b(?:besproken|geagendeerd|"
    r"behandeld)|"
    r"\bwordt\s[^.?!]{0,60}\b(?:geagendeerd|op\sde\sagenda\s(?:gezet|geplaatst))"
)
NEXT = re.compile(r"^(?:(?:[Dd]e|[Oo]p\sde|[Tt]ijdens\sde|[Ii]n\sde)\sv|V)olgende\s(?:bijeenkomst|vergadering|keer)\b")
ABOUT = re.compile(
    r"^(?!(?:[Vv]raag|[Aa]ntwoord|[Rr]eactie|[Tt]oelichting|[Oo]pmerking|[Bb]esluit|BESLUIT|"
    r"[Oo]proep)\b)[^\s:.?!]{2,30}(?:\s[^\s:.?!]{1,20}){0,3}:\s(?=\S)"
)
ANSWERS = re.compile(r"\W*(?:vraag|antwoord|reactie|toelichting|opmerking|besluit|oproep)\b", re.IGNORECASE)
UNDER = re.compile(r"\b(?:of|die|hoe|wanneer|waar|wat|omdat|als|wie)\b|\bdat\b(?!\s(?:een|niet|wel|ook|goed)\b)")
NO_START = re.compile(
    r"^(?:[Aa]ls|[Oo]mdat|[Dd]at|[Oo]f|[Ii]ndien|[Ww]anneer|[Hh]oe|[Ww]at|[Ww]ie|[Ww]aarom|[Tt]oen|[Ww]aar|"
    r"[Dd]oordat|[Zz]olang)\b"
)

LOOSE = ("zoeken", "kijken", "houden", "komen", "laten", "bekijken")  # of "we" these say too little


def owner_of(sentence: str, context: Context, agreed: bool = False) -> tuple[str, str] | None:
    """(owner, kind of agreement) of a sentence that is one; None for a report, a question or a maybe.

    `agreed`: it stands in a list of agreements, so a maybe in it is not about whether it was agreed.
    """
    if sentence.endswith("?") or NO_START.match(sentence) or len(sentence) > 600:
        return None
    if AGENDA.search(sentence) and (agreed or not UNSURE.search(sentence)):
        return "", "agenda"
    if STANDING.search(sentence) and (agreed or not UNSURE.search(sentence)):
        return "", "standing"
    if UNSURE.search(_before_clause(sentence)) and not agreed:
        return None
    about = ABOUT.match(sentence)
    if about and not context.people.owner.match(sentence):
        sentence = sentence[about.end() :]
    found = (
        _straight(sentence, context, agreed)
        or _promised(sentence)
        or _turned(sentence, context)
        or _passive(sentence, context)
        or _asked(sentence, context)
        or _second(sentence, context)
        or _offered(sentence, context)
    )
    if not found:
        return None
    owner, kind = found
    return owner, "agenda" if NEXT.match(sentence) and owner.casefold() in ("we", "wij") else kind


def _before_clause(sentence: str) -> str:
    """ "Joop zoekt uit" of "Joop zoekt uit of het mogelijk is": what he finds out is unsure, not that he will."""
    return INQUIRY.split(sentence, maxsplit=1)[0]


def _straight(sentence: str, context: Context, agreed: bool) -> tuple[str, str] | None:
    """ "Hans zal een meting aanvragen", "Joke neemt contact op"."""
    owner = context.people.owner.match(sentence)
    if not owner:
        return None
    after = sentence[owner.end() :]
    if PROMISE.match(after):
        return owner[0], "promise" if re.match(r"\s?(?:zeg|beloo|belov)", after) else "action"
    after = re.sub(r"^\s?\([^)]{1,40}\)", "", after).lstrip()
    return (owner[0], "action") if _acts(after, owner[0], agreed) or _and_acts(after) else None


def _and_acts(after: str) -> bool:
    """ "Cecile vindt dat een goed idee en bespreekt dit met de wethouder": what she says, and then what she does."""
    found = re.match(r"(?:[^\s,.;]+\s){2,9}?en\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>[^,]+)\Z", after)
    return bool(found) and not UNDER.search(found[0]) and promises(found["verb"], found["rest"])


def _promised(sentence: str) -> tuple[str, str] | None:
    """Of somebody outside only what is promised in so many words: "De wijkagent zegt toe dat …"."""
    found = re.match(rf"(?P<owner>{OUTSIDE})\s(?:zegt|zeggen)\s(?:\w+\s){{0,3}}?toe\b", sentence)
    return (found["owner"], "promise") if found else None


def _acts(after: str, owner: str, agreed: bool) -> bool:
    """What stands after the owner: a verb, and the rest."""
    if modal := MODAL.match(after):
        if modal["modal"].startswith("moet") and owner.casefold() in ("we", "wij"):
            return False
        return _is_plan(modal["modal"], modal["after"])
    verb, _space, rest = after.partition(" ")
    if agreed:
        return bool(re.fullmatch(r"[a-zà-ÿ]+(?:t|en|d|gt)", verb))
    if owner.casefold() in ("we", "wij"):
        return verb not in LOOSE and promises(verb, rest)
    return promises(verb, rest)


def _is_plan(modal: str, after: str) -> bool:
    if NO_PLAN.search(after):
        return False
    return bool(INFINITIVE.search(after) or (modal.startswith("ga") and MOVES.search(after)))


def _asked(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "De heer Smit wordt gevraagd dit uit te zoeken"."""
    owner = context.people.owner.match(sentence)
    return (owner[0], "action") if owner and ASKED.match(sentence, owner.end()) else None


def _second(sentence: str, context: Context) -> tuple[str, str] | None:
    """The part after a comma: "De nota is goed, de secretaris gaat nog wat punten bijschaven"."""
    signs = "[,;]" if ANSWERS.match(sentence) else "[,;:]"
    for found in re.finditer(signs + r"\s(?:en\s|maar\s|dus\s)?", sentence):
        owner = context.people.owner.match(sentence, found.end())
        if (
            owner
            and owner[0].casefold() not in ("we", "wij")
            and _acts(sentence[owner.end() :].lstrip(), owner[0], agreed=False)
        ):
            return owner[0], "action"
    return None


def _offered(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Pré Wonen stuurt de commissie het schema", where Pré Wonen is at the table."""
    owner = context.people.outside.match(sentence) if context.people.outside else None
    found = re.match(r"\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>.*)", sentence[owner.end() :], re.DOTALL) if owner else None
    if not owner or not found or found["verb"] not in SHARES or NO_OFFER.match(found["rest"]):
        return None
    return (owner[0], "promise") if promises(found["verb"], found["rest"]) else None


def _turned(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Volgende week belt Jan de gemeente", "Hierbij gaan wij na …"."""
    for found in re.finditer(rf"\b(?P<verb>{WORD})\s(?=[A-Zdwo])", sentence[:160]):
        verb = found["verb"]
        if verb not in ("zal", "zullen", "gaat", "gaan") and not _is_verb(verb):
            continue
        before = sentence[: found.start()].strip()
        owner = context.people.owner.match(sentence, found.end())
        if not owner or not _may_lead(before):
            continue
        after = sentence[owner.end() :].lstrip()
        if verb in ("zal", "zullen", "gaat", "gaan"):
            return (owner[0], "action") if _is_plan(verb, after) else None
        if promises(verb, after) and (owner[0].casefold() not in ("we", "wij") or verb not in LOOSE):
            return owner[0], "action"
    return None


def _is_verb(word: str) -> bool:
    return promises(word, "") or word in (
        "neemt",
        "zoekt",
        "vraagt",
        "maakt",
        "zet",
        "geeft",
        "houdt",
        "doet",
        "koppelt",
        "brengt",
        "nemen",
        "vragen",
    )


def _may_lead(before: str) -> bool:
    """Whether these words can stand before the verb of a main sentence: an adverb, a day, an object."""
    words = before.split()
    if words and words[0] in ("Hij", "Zij", "Ze", "Ik"):
        return False
    if not words or len(words) > 14 or re.search(r"\b(?:dat|die|of|omdat|als|zodat|waar|en|maar|want)\b", before):
        return (
            bool(words)
            and len(words) <= 14
            and bool(re.match(r"(?:(?:De|Op de) v|V)olgende (?:bijeenkomst|vergadering)\b", before))
        )
    return not re.search(r"[:;?!]", before)


def _passive(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "De flyer wordt door Stijn gemaakt", "Er zal een kader ontwikkeld worden door Yvonne"."""
    if sentence.startswith("Door ") and (owner := context.people.owner.match(sentence, 5)):
        done = HELPS.match(sentence[owner.end() :].lstrip()) and DONE_BY.search(sentence)
        return (owner[0], "action") if done else None
    helps = HELPS.search(sentence) if " door " in sentence else None
    if not helps or not DONE_BY.search(sentence):
        return None
    for found in re.finditer(r"\bdoor\s", sentence):
        owner = context.people.owner.match(sentence, found.end())
        between = sentence[helps.end() : found.start()]
        near = DONE_BY.search(sentence, max(0, found.start() - 40), owner.end() + 60) if owner else None
        if near and found.start() > helps.start() and not re.search(r"\b(?:zoals|die|dat|waar\w*|basis|en)\b", between):
            return (owner[0], "action") if owner[0].casefold() not in ("we", "wij") else None
    return None
