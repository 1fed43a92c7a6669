"""Signs of an agreement in the middle of a text: "Actie: Jan", "[actie Jan]", "=> Jan", "Afgesproken wordt …"."""

import re
from dataclasses import dataclass

from ..context import Context
from ..listed import holds
from ..names.names import is_name
from ..names.role_words import ROLE, role_of
from .done import is_done
from .due import without_ends
from .lists.rows import ARROW, COLON, ENDING, TRIPLE
from .lists.tables import is_when
from .owners import SOME, is_certain, is_owner
from .sentences.tasks import owner_of_task

HAS = re.compile(r"\s(?:heeft|hebben|had|hadden|is|zijn|was|waren)\b")
SOME_DO = re.compile(rf"(?:{SOME.pattern})(?=\s[a-zà-ÿ]+(?:t|en|al)\b)")
NOTHING = ("geen", "n.v.t", "nvt", "gereed", "geen actie", "afgehandeld")
ACTION = (
    r"(?:[Aa]ctie|ACTIE|[Aa]ktie|AKTIE|[Aa]ctiepunt|ACTIEPUNT|Action|Act\.|AP|TODO|[Tt]o\s?do|[Nn]og\s(?:te\s)?doen|[Tt]e\sdoen|"
    r"[Tt]aak)"
)
WHO = r"(?:[^:.>\n]|(?<=\b[A-ZÀ-Þ])\.|(?<=\b[Mm]w)\.|(?<=\b[Dd]hr)\.|(?<=\b[Mm]evr)\.)"  # "ACTIE F. Bos: …"
MARK = re.compile(
    rf"^(?:{ACTION}(?:\s?\d{{1,4}}(?:[-/.]\d{{1,4}})?)?(?:\svoor(?=\s))?(?P<who>\s{WHO}{{1,60}}?)?\s?(?::|=>|→|>|\s[–-](?=\s))|A\s?:)\s*(?P<said>.*)",
    re.DOTALL,
)
BARE = re.compile(rf"^{ACTION}\s(?P<who>[^:]{{1,60}}?)\s*\.?\Z")
IN_BRACKETS = re.compile(r"[(\[](?P<owner>[^()\[\]]{1,60})[)\]]\s*\.?\Z")
BRACKET = re.compile(rf"[(\[]\s?(?:{ACTION}|A(?=:)|a(?=:))\s?[:=]?\s?(?P<who>[^()\[\]]{{1,60}})[)\]]")
NAMED = re.compile(
    r"(?P<task>[A-Za-zÀ-ÿ][^:.?!]{3,60})(?::|\s=)\s(?:(?:de|het)\s(?:\w+\s){1,2}|(?:deze|volgende)\s\w+\s)?(?P<who>[^:.?!]{2,50}?)(?:\s\((?:voor|vóór|uiterlijk|begin|eind|deze|\d)[^()]{1,38}\))?\s*[.?]?\Z"
)
DASHED = re.compile(r"(?P<task>[A-Za-zÀ-ÿ][^:.?!–—]{3,60}?)\s[–—-]\s(?P<who>[^:.?!–—-]{2,50}?)\s*\.?\Z")
SIGNS = ("(", "[", ">", "→", "⇒")
BETWEEN = (":", " =", " – ", " — ", " - ")  # a task and who has it
TAIL = re.compile(r"\b[a-zà-ÿ]{3,}en,\s(?P<owner>[^:,()–—]{1,40}?)\s?\.?\Z")  # "bakken bestellen, Jan"
AND_THAT = re.compile(r"\sen\sdat\s")  # "dat we het zo laten en dat Jan belt"
NO_TASK = re.compile(
    rf"(?:{ROLE.pattern}|vraag|vragen|reactie|antwoord|opmerking|cc|aan|van|onderwerp|(?:we|wij|er|ze)\s(?:waren|zijn|was)|bron|foto|tekst|wie|door)\b|"
    r".*\b(?:van|aan|door)\Z|.*\b(?:aanwezig\w*|afwezig\w*|afmelding\w*|afgemeld|verhinderd|gasten?|verslag|notulen|namens|rondvraag|"
    r"mededeling\w*|ingekomen)\b",
    re.IGNORECASE,
)
LEAD = r"(?:(?:O\sja|Oja|En|Ook|Verder|Daarnaast|Bovendien|Tot\sslot|Wel|Dus|Daarom),?\s(?:en\s)?)?"
AGREED = re.compile(
    rf"^{LEAD}(?:(?:[Ss]praken|[Ss]preken|hebben)\s(?:we|wij)\s(?:\w+\s)?(?:af|afgesproken)\s(?=dat\b|om\b)|"
    rf"is\s(?:\w+\s)?afgesproken\s(?=dat\b|om\b)|(?:[Ee]r\s)?(?:[Ww]ordt|[Ii]s)\safgesproken|[Ee]r\s(?:wordt|is|werd)\safgesproken|"
    r"[Aa]fgesproken\s(?:is|wordt|werd|om|dat)|(?:[Ww]e|[Ww]ij)\s(?:spreken|spraken)\s(?:met\selkaar\s)?af|"
    r"(?:[Ww]e|[Ww]ij|[Ww]el|[Dd]aarom|[Dd]us)\s(?:hebben|is)\s(?:\w+\s){0,2}afgesproken\s(?=dat\b|om\b)|"
    r"[Aa]fspraak(?:\sis)?\s?(?::|dat\b)|AFSPRAAK\s?:|[Aa]fgesproken\s?:|[Tt]oezegging(?:\s(?:van\s)?(?:de\s)?[\w-]{3,30}(?:\s[A-ZÀ-Þ]\w+)?)?\s?:|TOEZEGGING\s?:|[Tt]oegezegd\s(?:is|wordt|werd)\b|"
    r"(?:[Pp]artijen|[Bb]eide\spartijen)\s(?:zijn|komen)\sovereen(?:gekomen)?\s(?=dat\b|om\b)|[Oo]vereengekomen\s(?:is|wordt)\s(?=dat\b|om\b)|"
    r"[Dd]e\safspraak\sis\b)\s*(?P<said>.*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Marked:
    """`owner` as written; `said` is "" where the sign speaks of the sentence before it, `due` when that is to be
    done. `word`: actie, afspraak or toezegging.
    """

    word: str
    owner: str = ""
    said: str = ""
    due: str = ""


def mark_in(sentence: str, context: Context) -> Marked | None:
    """The sign in a sentence, when it has one that can be understood."""
    if found := MARK.match(sentence):
        marked = _after_mark(found, context)
        return None if marked and _is_report(marked.said, marked.owner) else marked
    signs = (_bare, _in_words, _task, _beside, _named)
    return next((one for read in signs if (one := read(sentence, context))), None)


def _bare(sentence: str, context: Context) -> Marked | None:
    """ "Actie Jan": of the sentence before it."""
    found = BARE.match(sentence)
    return Marked("actie", found["who"].strip()) if found and is_owner(found["who"], context) else None


def _in_words(sentence: str, context: Context) -> Marked | None:
    """ "Afgesproken wordt dat …"."""
    found = AGREED.match(sentence)
    if not found:
        return None
    word = "toezegging" if sentence.casefold().startswith(("toezegging", "toegezegd")) else "afspraak"
    return Marked(word, _inside(found["said"], context), found["said"] or sentence)


def _task(sentence: str, context: Context) -> Marked | None:
    """ "Bas: foto's plaatsen"."""
    owner = owner_of_task(sentence, context)
    return Marked("actie", owner, sentence) if owner else None


def _beside(sentence: str, context: Context) -> Marked | None:
    """ "Posters ophangen (actie Jan)", "Limonade => Karin"."""
    for pattern in (BRACKET, ARROW) if holds(sentence, SIGNS) else ():
        found = pattern.search(sentence)
        if found and is_owner(_first_part(found[1]), context):
            return Marked("actie", _first_part(found[1]), sentence[: found.start()].strip())
    return None


def _named(sentence: str, context: Context) -> Marked | None:
    """ "Koffie en thee: Gerda en Truus", "Drank - Achmed": a task with nothing behind it but who has it."""
    found = (NAMED.match(sentence) or DASHED.match(sentence)) if holds(sentence, BETWEEN) else None
    if (
        not found
        or NO_TASK.match(found["task"])
        or (role_of(found["who"]) and is_name(found["task"]))
        or not is_certain(found["who"], context)
    ):
        return None
    return Marked("actie", found["who"], sentence)


def _is_report(said: str, owner: str) -> bool:
    """Whether it tells how an older agreement stands: "Hakan heeft de foto's gestuurd"."""
    return is_done(said) or (said.startswith(owner) and bool(HAS.match(said, len(owner))))


def _after_mark(found: re.Match, context: Context) -> Marked | None:
    who, said = (found.groupdict()["who"] or "").strip(" -–("), found["said"].strip()
    is_topic = (found["who"] or "").lstrip().startswith("(") and not is_certain(who, context)
    if said.strip(" .-–").casefold() in NOTHING or (said and not said.strip(" .-–")) or is_topic:
        return None
    if who and not is_owner(who.rstrip(")"), context):
        return None
    if not who and not any(one.isalnum() for one in said) and said:
        return None
    named, due = _with_day(said)
    if not said or (is_owner(named, context) and (is_certain(named, context) or len(named.split()) <= 3)):
        owner = who or named.strip(" .")
        return Marked("actie", owner, due=due) if owner else None
    return Marked("actie", who.rstrip(")") or _leading(said, context), said)


def _with_day(said: str) -> tuple[str, str]:
    """Who, and by when: "Jan, vóór 20 oktober", "Jan (20 oktober)"."""
    named, sign, due = said.rpartition(", ") if ", " in said else said.rpartition(" (")
    due = without_ends(due, " .)") if sign == " (" else due
    return (named, due) if sign and is_when(due) else (said, "")


def _leading(said: str, context: Context) -> str:
    """The owner in what was said: "Theo meldt …", "Jan: …", "… (Jan)", "… – Jan"."""
    if (found := COLON.match(said)) and is_owner(found["owner"], context):
        return found["owner"].strip()
    behind = IN_BRACKETS.search(said)
    by_name = behind and _first_part(behind["owner"]) in context.people.known
    if owner := context.people.owner.match(said) or (not by_name and SOME_DO.match(said)):
        return owner[0]
    if (
        found := re.match(
            r"(?P<owner>[A-ZÀ-Þ][\w'’-]+(?:\s(?:(?:en|&)\s)?[A-ZÀ-Þ][\w'’-]+)?)\s(?:zal|gaan|zullen|[a-z]+t)\b", said
        )
    ) and is_owner(found["owner"], context):
        return found["owner"]
    for pattern in (IN_BRACKETS, TRIPLE, ARROW, ENDING, TAIL):
        found = pattern.search(said)
        if (
            found
            and is_owner(_first_part(found["owner"]), context)
            and (pattern not in (ENDING, TAIL) or is_certain(found["owner"], context))
        ):
            return _first_part(found["owner"])
    if found := re.search(r"\bdoor\s", said):
        owner = context.people.owner.match(said, found.end())
        return owner[0] if owner else ""
    return ""


def _inside(said: str, context: Context) -> str:
    """ "dat het bestuur een offerte opvraagt"."""
    found = re.match(r"(?:om\s|dat\s|er\s)?", said)
    owner = context.people.owner.match(said, found.end()) if found else None
    if owner and owner[0].casefold() in ("we", "wij"):
        further = AND_THAT.search(said)
        owner = context.people.owner.match(said, further.end()) if further else None
    return "" if owner is None or owner[0].casefold() in ("we", "wij") else owner[0]


def _first_part(words: str) -> str:
    return re.split(r"[,;:]", words)[0].strip()
