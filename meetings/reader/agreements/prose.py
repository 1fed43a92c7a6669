"""A sentence in which somebody takes something on. Precision first: what may be a report is one."""

import re

from ..context import Context
from ..dates.words import A_MONTH
from ..listed import listed
from ..outside import CALLED, NO_OFFER, OFFICES, SHARES, TALKS, TRADE
from ..people import OUTSIDE, OUTSIDERS
from ..unsure import is_unsure, words_of
from ..verbs import promises, takes_on
from ..verbs.reports import REPORTS
from .agenda import ALWAYS, FROM_THEN_ON, IS_AGREED, WE_THEN, comes_back, stands
from .asked import asked_of
from .clauses import BY_DAY, CLAUSE, PLANS, after_clause, further, inverted, straight
from .notices import is_notice, is_rule
from .passive import done_by, engaged
from .plans import is_plan
from .rules import to_be_done
from .scenes import is_scene
from .tasks import begins_with_task, is_task

PROMISED = re.compile(
    rf"(?P<owner>{OUTSIDE})\s(?:[^.,;:]{{3,60}}\sen\s)?(?:(?:zegt|zeggen)\s(?:\w+\s){{0,3}}?toe\b|belooft\s(?!beterschap)[^.?!]*\bte\s)"
)
INQUIRY = re.compile(
    r"(?<=\w\w),?\s(?:of|hoe\w*|in\shoeverre|wat|wanneer|waar\w*|welke|wie)\s|,?\s(?:want|omdat|zodat|zoals|voordat|totdat|zodra)\s"
)
ABOUT = re.compile(
    r"^(?!(?:[Vv]raag|[Aa]ntwoord|[Rr]eactie|[Tt]oelichting|[Oo]pmerking|[Bb]esluit|BESLUIT|"
    r"[Oo]proep)\b)[^\s:.?!]{2,30}(?:\s[^\s:.?!]{1,20}){0,3}:\s(?=\S)"
)
DAY = re.compile(rf"\b(?:op|vóór|voor|uiterlijk)\s(?:\w+dag\s)?\d{{1,2}}\s{A_MONTH}\b")  # a plan is vaguer
OTHERS = re.compile(
    r"(?P<owner>(?:De|Het|Alle|Onze)\s[a-zà-ÿ-]{3,30}|Bewoners|Leden)\s(?P<verb>[a-zà-ÿ]+)\s(?P<rest>.*)", re.DOTALL
)
DROPPED = re.compile(
    r"(?!Laten|Zullen|Zouden|Moeten|Doen)(?P<verb>[A-Z][a-zà-ÿ]+en)\s(?:we|wij)\s(?P<rest>.*)", re.DOTALL
)
IT = r"(?:dit|het|hier\w+)\s(?:dan|nog|verder|op|aan|uit|na|mee|in|bij|voor|met|terug|intern|[a-z]+en)\b"
HAVE_PROMISED = re.compile(
    r"(?P<owner>(?:[A-ZÀ-Þ]|de\s|het\s)[^.,;:?!]{1,50}?)\s(?:"
    r"hebben\s(?:ons\s)?(?:toegezegd|aangeboden|beloofd|op\szich\sgenomen)\s(?:om\s)?[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,}|"
    r"(?:beloofde|beloofden)\s(?:ons\s)?(?:dat\s(?!hij\sdat|zij\sdat)|(?:om\s)?[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,})|"
    r"(?:nam|namen)\s(?:het\s)?op\szich\s(?:om\s)?[^.?!]{3,100}\bte\s[a-zà-ÿ]{3,})"
)  # "De dames van de club hebben toegezegd de gordijnen te maken", "Jan nam op zich om te bellen"
TAKEN_UP = re.compile(rf"(?P<owner>{OUTSIDE}|{CALLED})\s(?P<verb>[a-z]+)\s(?P<rest>{IT}.*)", re.DOTALL)
THIS = re.compile(r"\A(?:dat|dit|die|deze)\b")  # "Recept: dat vraagt Jan aan de bakker"
SAY = listed("zegt zeggen heeft hebben")
SAYS = re.compile(r"\b(?:zeg(?:t|gen)|heeft|hebben)\s(?=[A-ZÀ-Þd])")
TOE = re.compile(r"\s(?:\w+\s)?(?:toe|toegezegd|beloofd)\b")  # "zegt Jan toe"
SHORT = re.compile(r"(?!(?:De|Het|Een)\s)(?:\S+\s){1,3}(?:door|in|aan|op|af|terug)[a-zà-ÿ]{3,}en\s(?:\S+\s){2,7}\S+\Z")
LAST = re.compile(r"\b[a-zà-ÿ]{3,}(?:en|aan|doen)\b\s?[.!]?\Z")
NO_START = re.compile(
    r"^(?:[Aa]ls(?!\s(?:platform|bestuur|buurt|[a-z]*raad|[a-z]*groep|[a-z]*commissie)\s)|[Oo]mdat|[Oo]f|[Ii]ndien(?!\snodig)|"
    r"[Dd]at(?!\s(?:van\s|(?:is|was|kan|moet|mag|lijkt|klopt|blijft|lukt|hoeft)\s|(?:zal|zullen|gaat|gaan|doet|doen)\s|(?!het|dit)[a-zà-ÿ]+t\s[A-ZÀ-Þ]|(?:wordt|worden)\s[a-zà-ÿ]+\sdoor\s|[a-zà-ÿ]+en\s(?:we|wij)\s|[a-zà-ÿ]+\sik\s(?!dat|het)))|[Ww]anneer|[Hh]oe|[Ww]at(?!\s[^:,]{2,30}\sbetreft[:,])|"
    r"[Ww]ie|[Ww]aarom|[Tt]oen|[Ww]aar|[Dd]oordat|[Zz]olang)\b"
)


def owner_of(sentence: str, context: Context, agreed: bool = False) -> tuple[str, str] | None:
    """(owner, kind of agreement) of a sentence that is one; None for a report, a question or a maybe.

    `agreed`: it stands in a list of agreements, so a maybe in it is not about whether it was agreed.
    """
    scene = is_scene(sentence)
    if found := None if scene else _of_any_start(sentence, context):
        return found
    if scene or sentence.endswith("?") or NO_START.match(sentence) or len(sentence) > 600:
        return None
    back = comes_back(sentence)
    if (back or stands(sentence)) and (agreed or IS_AGREED.match(sentence) or not is_unsure(ALWAYS.sub("", sentence))):
        return (_of_somebody(sentence, context) or ("", "agenda")) if back else ("", "standing")
    if is_unsure(_before_clause(sentence)) and not agreed:
        return _sure_at_last(sentence, context)
    heading = ABOUT.match(sentence)
    if heading and not context.people.owner.match(sentence):
        sentence = THIS.sub(lambda word: word[0].capitalize(), sentence[heading.end() :])
    found = (
        _dropped(sentence)
        or straight(sentence, context, agreed)
        or _promised(sentence, context)
        or inverted(sentence, context)
        or done_by(sentence, context)
        or asked_of(sentence, context)
        or further(sentence, context)
        or _offered(sentence, context)
        or _taken_up(sentence)
        or _by_a_day(sentence)
        or to_be_done(sentence)
        or _to_do_by_a_day(sentence)
    )
    from_then_on = bool(FROM_THEN_ON.match(sentence))
    if not found:
        return ("", "standing") if from_then_on else None
    owner, kind = found
    if from_then_on and kind == "action" and owner not in context.people.guests:
        kind = "standing"
    return owner, "agenda" if WE_THEN.match(sentence) and owner.casefold() in ("we", "wij") else kind


def _dropped(sentence: str) -> tuple[str, str] | None:
    """ "Pakken we maandag in.": what it is about was said before."""
    found = DROPPED.match(sentence)
    return ("we", "action") if found and found["verb"].lower() not in REPORTS else None


def _of_any_start(sentence: str, context: Context) -> tuple[str, str] | None:
    """What may begin with "wie", "als" or "omdat": "Als het stuk is, belt Jan de gemeente"."""
    if is_notice(sentence):
        return "", "action"
    if is_rule(sentence):
        return "", "standing"
    if sentence.endswith("?") or is_unsure(sentence):
        return None
    if engaged(sentence):
        return "", "action"
    lead = CLAUSE.match(sentence)
    return ("", "agenda") if lead and comes_back(sentence[lead.end() :]) else after_clause(sentence, context)


def _of_somebody(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "Desiree zoekt dit uit en komt er de volgende keer op terug" is hers first."""
    found = straight(sentence, context, agreed=False)
    return found if found and found[0].casefold() not in ("we", "wij") else None


def _sure_at_last(sentence: str, context: Context) -> tuple[str, str] | None:
    """ "De stroom kan misschien van nummer 18 komen, Jan vraagt het na": the last clause has no maybe."""
    last = re.split(r"[,;]\s", sentence)[-1]
    return None if last == sentence or is_unsure(last) else straight(last, context, agreed=False)


def _before_clause(sentence: str) -> str:
    """ "Joop zoekt uit" of "Joop zoekt uit of het mogelijk is": what he finds out is unsure, not that he will."""
    return INQUIRY.split(sentence, maxsplit=1)[0]


def _promised(sentence: str, context: Context) -> tuple[str, str] | None:
    """Of somebody outside only what is promised in so many words: "De wijkagent zegt toe dat …"."""
    if have := HAVE_PROMISED.match(sentence):
        is_theirs = OUTSIDERS.match(have["owner"]) or have["owner"] not in context.people.known
        return have["owner"], "promise" if is_theirs else "action"
    if found := PROMISED.match(sentence):
        return found["owner"], "promise"
    turned = None if words_of(sentence).isdisjoint(SAY) else SAYS.search(sentence)
    owner = context.people.owner.match(sentence, turned.end()) if turned else None
    return (owner[0], "promise") if owner and TOE.match(sentence, owner.end()) else None


def _taken_up(sentence: str) -> tuple[str, str] | None:
    """ "De beheerder laat dit nakijken": what others do with what was brought before them."""
    found = TAKEN_UP.match(sentence)
    return (found["owner"], "promise") if found and takes_on(found["verb"], found["rest"], found["owner"]) else None


def _by_a_day(sentence: str) -> tuple[str, str] | None:
    """ "De verenigingen leveren hun data vóór 1 mei aan": others of whom the text says by when."""
    found = OTHERS.match(sentence)
    if not found or not BY_DAY.search(found["rest"]) or not promises(found["verb"], found["rest"]):
        return None
    return found["owner"], "promise" if OUTSIDERS.match(sentence) else "action"


def _to_do_by_a_day(sentence: str) -> tuple[str, str] | None:
    """ "Opmerkingen graag voor 1 december naar Aart mailen.": nobody in particular, but something to do and by when."""
    words = sentence.replace(" graag ", " ")
    told = BY_DAY.search(words) and (LAST.search(words) or begins_with_task(words) or SHORT.match(words))
    return ("", "action") if told and is_task(words) else None


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
