"""Who does what a sentence says, where no rule tells: whoever stands where a subject can stand."""

import re
from collections.abc import Iterator

from ...context import Context
from ...likely.signs import kind_of
from ...names.outside import CALLED
from ...names.people import OUTSIDE
from ...verbs import MANY
from .tasks import TASKS

STARTS = re.compile(r"(?<![\w'’-])(?=[^\W\d_])")
PRONOUN = re.compile(r"(?:[Hh]ij|[Zz]ij|[Zz]e|[Ii]k(?:zelf)?|[Ww]ij|[Ww]e|[Ii]eder(?:een)?)\b")
THEM = re.compile(rf"{OUTSIDE}|{CALLED}")
WE = ("we", "wij")
VERBS = ("MUST", "DO", "OBJECT", "ACT", "SAY", "THINK", "IS", "PAST", "-t", "-eert", "-en")
DOES = ("MUST", "DO", "OBJECT", "SAY", "PAST", "-t", "-eert")
TELLING = ("SAY", "THINK", "IS", "heeft", "hebben", "is", "zijn", "was", "waren", "MUST")
NAME_LIKE = ("WORD", "-en", "-t", "-de", "-eert")
OPENS = re.compile(r"(?:\A|[,;:(\[/→>]\s?|\s[–-]\s|\b(?:door|dat|of|actie)\s)\Z", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:]\s\Z")
VERB, FOLLOWING = re.compile(r"([^\W\d_]+)\s\Z"), re.compile(r"\s([^\W\d_]+)")
UNKNOWN = re.compile(
    r"(?:(?:De|Het|Alle|Onze)\s[a-zà-ÿ-]{3,30}|[A-ZÀ-Þ][\w.'’-]+(?:\s(?:van|de|der|den|ten|ter|el|[A-ZÀ-Þ][\w.'’-]*)){0,3})"
    r"(?=\s)"
)  # at the start: whom no list names


def doer_of(sentence: str, context: Context) -> str:
    """As the sentence writes it; "" for we, and for nobody. Who does something comes before who only says something."""
    found, says = "", True
    for somebody, before, after in _somebody(sentence, context):
        acts = FOLLOWING.match(after)
        if not before and acts and acts[1] in TASKS and not MANY.search(somebody):
            continue  # "Jan bellen over de sleutel": what to do with one who does not do it
        kind = kind_of(acts[1]) if acts else ""
        if not found or (says and CLAUSE.search(before) and kind in VERBS):
            found, says = somebody, kind in TELLING
    found = found or _unknown(sentence)
    return "" if found.casefold() in WE else found


def _somebody(sentence: str, context: Context) -> Iterator[tuple[str, str, str]]:
    """(who, what stands before, what stands behind) for each that may be a subject."""
    end = 0
    for place in STARTS.finditer(sentence):
        at = place.start()
        somebody = _at(sentence, at, context) if at >= end else ""
        if somebody:
            end = at + len(somebody)
            if _may_do(sentence[:at]):
                yield somebody, sentence[:at], sentence[end:]


def _at(sentence: str, at: int, context: Context) -> str:
    named = context.people.owner.match(sentence, at) or PRONOUN.match(sentence, at) or THEM.match(sentence, at)
    return named[0] if named else ""


def _unknown(sentence: str) -> str:
    """Who begins it, and does something: "De huismeester stelt hem bij", where no list has one."""
    found = UNKNOWN.match(sentence)
    acts = FOLLOWING.match(sentence, found.end()) if found else None
    several = found and found[0].startswith(("De ", "Alle ", "Onze ")) and found[0].endswith(("en", "s"))
    may = acts and kind_of(acts[1]) in DOES and (several or not acts[1].endswith("en"))
    return (
        found[0] if may and found[0] not in ("Voortaan", "Hierna") and kind_of(found[0].casefold()) in NAME_LIKE else ""
    )


def _may_do(before: str) -> bool:
    """Whether these words leave room for a subject: "Wel gaat …", "…; ", "… door"."""
    verb = VERB.search(before)
    return bool(OPENS.search(before)) or bool(verb and kind_of(verb[1].casefold()) in VERBS)
