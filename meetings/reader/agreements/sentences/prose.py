"""A sentence in which somebody takes something on, where a rule can tell; the rest is weighed by its words."""

import re

from ...context import Context
from ...dates.words import A_MONTH
from ...listed import listed, words_in
from ...names.outside import CALLED, NO_OFFER, OFFICES, SHARES, TALKS, TRADE
from ...names.people import OUTSIDE, OUTSIDERS
from ...verbs import promises, takes_on
from ..agenda import FROM_THEN_ON, WE_THEN, comes_back, stands
from .asked import asked_of
from .clauses import CLAUSE, PLANS, further, inverted, straight
from .passive import done_by
from .plans import is_plan
from .unsure import is_unsure

PROMISED = re.compile(
    rf"(?P<owner>{OUTSIDE})\s(?:[^.,;:]{{3,60}}\sen\s)?(?:(?:zegt|zeggen)\s(?:\w+\s){{0,3}}?toe\b|belooft\s(?!beterschap)[^.?!]*\bte\s)"
)
ABOUT = re.compile(
    r"^(?!(?:[Vv]raag|[Aa]ntwoord|[Rr]eactie|[Tt]oelichting|[Oo]pmerking|[Bb]esluit|BESLUIT|"
    r"[Oo]proep)\b)[^\s:.?!]{2,30}(?:\s[^\s:.?!]{1,20}){0,3}:\s(?=\S)"
)
DAY = re.compile(rf"\b(?:op|vóór|voor|uiterlijk)\s(?:\w+dag\s)?\d{{1,2}}\s{A_MONTH}\b")  # a plan is vaguer
IT = r"(?:dit|het|hier\w+)\s(?:dan|nog|verder|op|aan|uit|na|mee|in|bij|voor|met|terug|intern|[a-z]+en)\b"
HAVE_PROMISED = re.compile(
    r"(?P<owner>(?:[A-ZÀ-Þ]|de\s|het\s)[^.,;:?!]{1,50}?)\s(?:"
    r"hebben\s(?:ons\s)?(?:toegezegd|aangeboden|beloofd|op\szich\sgenomen)\s(?:om\s)?[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,}|"
    r"(?:beloofde|beloofden)\s(?:ons\s)?(?:dat\s(?!hij\sdat|zij\sdat)|(?:om\s)?[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,})|"
    r"(?:nam|namen)\s(?:het\s)?op\szich\s(?:om\s)?[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,})"
)  # "De dames van de club hebben toegezegd de gordijnen te maken", "Jan nam op zich om te bellen"
TAKEN_UP = re.compile(rf"(?P<owner>{OUTSIDE}|{CALLED})\s(?P<verb>[a-z]+)\s(?P<rest>{IT}.*)", re.DOTALL)
SAY = listed("zegt zeggen heeft hebben")
SAYS = re.compile(r"\b(?:zeg(?:t|gen)|heeft|hebben)\s(?=[A-ZÀ-Þd])")
LONGEST = 600  # characters of a sentence
TOE = re.compile(r"\s(?:\w+\s)?(?:toe|toegezegd|beloofd)\b")  # "zegt Jan toe"


def owner_of(sentence: str, context: Context, agreed: bool = False) -> tuple[str, str] | None:
    """(owner, kind of agreement) of a sentence that is one; None for a report, a question, or what no rule knows.

    `agreed`: it stands in a list of agreements, where any verb will do.
    """
    if sentence.endswith("?") or len(sentence) > LONGEST:
        return None
    if found := _of_nobody(sentence, context):
        return found
    if is_unsure(sentence) and not agreed:
        return None
    heading = ABOUT.match(sentence)
    if heading and not context.people.owner.match(sentence):
        sentence = sentence[heading.end() :]
    found = (
        straight(sentence, context, agreed)
        or _promised(sentence, context)
        or inverted(sentence, context)
        or done_by(sentence, context)
        or asked_of(sentence, context)
        or further(sentence, context)
        or _offered(sentence, context)
        or _taken_up(sentence)
    )
    from_then_on = bool(FROM_THEN_ON.match(sentence))
    if not found:
        return ("", "standing") if from_then_on else None
    owner, kind = found
    if from_then_on and kind == "action" and owner not in context.people.guests:
        kind = "standing"
    return owner, "agenda" if WE_THEN.match(sentence) and owner.casefold() in ("we", "wij") else kind


def _of_nobody(sentence: str, context: Context) -> tuple[str, str] | None:
    """What comes back another time, or holds from now on."""
    lead = CLAUSE.match(sentence)
    if lead and comes_back(sentence[lead.end() :]):
        return "", "agenda"
    if comes_back(sentence):
        return _of_somebody(sentence, context) or ("", "agenda")
    return ("", "standing") if stands(sentence) else None


def _of_somebody(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Desiree zoekt dit uit en komt er de volgende keer op terug" is hers first."""
    found = straight(sentence, context, agreed=False)
    return found if found and found[0].casefold() not in ("we", "wij") else None


def _promised(sentence: str, context: Context) -> tuple[str, str] | None:
    """Of somebody outside only what is promised in so many words: "De wijkagent zegt toe dat …"."""
    if have := HAVE_PROMISED.match(sentence):
        is_theirs = OUTSIDERS.match(have["owner"]) or have["owner"] not in context.people.known
        return have["owner"], "promise" if is_theirs else "action"
    if found := PROMISED.match(sentence):
        return found["owner"], "promise"
    turned = None if words_in(sentence).isdisjoint(SAY) else SAYS.search(sentence)
    owner = context.people.owner.match(sentence, turned.end()) if turned else None
    return (owner[0], "promise") if owner and TOE.match(sentence, owner.end()) else None


def _taken_up(sentence: str) -> tuple[str, str] | None:
    """ "De beheerder laat dit nakijken": what others do with what was brought before them."""
    found = TAKEN_UP.match(sentence)
    return (found["owner"], "promise") if found and takes_on(found["verb"], found["rest"], found["owner"]) else None


def _offered(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Pré Wonen stuurt de commissie het schema", where Pré Wonen is at the table."""
    owner = context.people.outside.match(sentence) if context.people.outside else None
    found = re.match(r"\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>.*)", sentence[owner.end() :], re.DOTALL) if owner else None
    if not owner or not found or NO_OFFER.match(found["rest"]):
        return None
    if found["verb"] in ("gaat", "gaan") and TRADE.search(found["rest"]):
        return None
    if re.search(OFFICES, owner[0]) and found["verb"] in PLANS:
        return (owner[0], "promise") if is_plan(found["verb"], found["rest"]) else None
    if found["verb"] in ("zal", "zullen") and TALKS.search(found["rest"]):
        return owner[0], "promise"
    shares = found["verb"] in SHARES and promises(found["verb"], found["rest"])
    dated = DAY.search(found["rest"]) and takes_on(found["verb"], found["rest"], owner[0])
    return (owner[0], "promise") if shares or dated else None
