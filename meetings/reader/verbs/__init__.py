"""What somebody says they will do, told as if they do it: "Joke neemt contact op".

Of a person the rule is open: any verb in the present, with an object, that does not report (`reports`). Of "we" and of
a group less can be told, so there only verbs of doing count.
"""

import re

from .acts import ACTS, PLANNED, THAT_DAY
from .doing import DOING
from .particles import AMBIGUOUS, WITH_OBJECT
from .phrases import NEVER
from .reports import NO_VERBS, PAST, REPORTS

NOTHING = re.compile(
    r"\W*(?:geen|niet|niets|zich(?!\s\w+\s\w+\sop\b)|(?:nu\s)?al|nu\szelf|nog\ssteeds|goed|slecht|vanavond|vandaag)\b"
)
NOT = re.compile(
    r"(?:(?!\b(?:en|maar|die|dat|als|of|wie|wat|hoe|waarom|wanneer|waar\w*|welke|zodat|omdat|want|opdat|voordat|totdat|zodra|"
    r"zolang|zoals)\b)[^,;])*?\bniet\b"
)  # in this clause
THAT = re.compile(
    r"\bdat\s(?:(?:de|het|een|er|hij|zij|ze|we|wij|dit|deze|die|ook|onze|alle|veel|zijn(?!\ser\b)|"
    r"haar)\b|[A-ZÀ-Þ])|[\"“”]|: "
)
TELLS = re.compile(r"\W*(?:dat|of|hoe|wat)\b")
FILLER = re.compile(
    r"^(?:(?:net\sals\s(?:vorig\sjaar|andere\sjaren|altijd)|weer|nog|dan|ook|wel|alvast|zelf|even|samen|morgen|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:dit|volgend)\sweekend|(?:deze|volgende)\sweek)\s)+"
)  # what may stand between a verb and what it needs
SAYS_THAT = ("zorgt", "zorgen", "regelt", "regelen", "zoekt", "zoeken")  # that something happens is what they do
THEN_DOES = re.compile(
    r",?\sen\s(?=[a-zà-ÿ]+t\s(?:de|het|een|dit|die|ze|hem|haar|[A-ZÀ-Þ]))"
)  # "haalt die eruit en spreekt haar aan"
IT = re.compile(r"\A(?:dat|dit|het)\s")
NEAR = 5  # words behind a verb of doing that can still be what it says
LONGEST = 200  # characters of a clause
ONE = re.compile(r"[a-zà-ÿ]+t\Z")
SEVERAL = re.compile(r"[a-zà-ÿ]{2,}(?:en|aan|doen|zien)\Z")
FOREIGN = re.compile(r"[a-zà-ÿ]+eer(?:t|en)\Z")  # "coördineert", "adverteren": never a noun after a name
MANY = re.compile(r"\s(?:en|&)\s|[/+,]|\b(?:allen|allemaal|bewoners|leden|wijkraden)\b", re.IGNORECASE)


def promises(verb: str, after: str) -> bool:
    """Whether "X `verb` `after`" says what X will do, whoever X is: only of verbs of doing."""
    if verb in ACTS and (verb not in AMBIGUOUS or _acts(verb, after)):
        return _acts(verb, after)
    if verb not in VERBS or NOTHING.match(after) or _reports(verb, after):
        return False
    needs = VERBS[verb]
    return needs is None or bool(needs.search(after) or needs.search(FILLER.sub("", after)))


def takes_on(verb: str, after: str, who: str) -> bool:
    """The same of `who`, a person or persons: any verb in the present that has an object and does not report."""
    if NOT.match(after[:LONGEST]) or (verb.endswith("en") and not MANY.search(who)):
        return False
    if verb in PLANNED and THAT_DAY.search(after) and not (THAT.search(after) or TELLS.match(after)):
        return True
    if verb in AMBIGUOUS or verb in ACTS:
        return promises(verb, after)
    if verb in VERBS:
        return not NOTHING.match(after) and not _reports(verb, after) and (verb in DOING or bool(after.strip(" .,;")))
    return (
        is_finite(verb, who)
        and verb not in REPORTS
        and bool(after.split() or FOREIGN.match(verb))
        and not NOTHING.match(after)
        and not _reports(verb, after)
    )


def as_meant(verb: str) -> str:
    """ "haald" and "meld" of somebody as "haalt" and "meldt", where those are verbs we know."""
    if verb.endswith("d"):
        for form in (f"{verb[:-1]}t", f"{verb}t"):
            if form in VERBS or form in REPORTS:
                return form
    return verb


def _acts(verb: str, after: str) -> bool:
    """ "houdt een toespraak", "neemt dan zijn taken waar", unless a phrase reports."""
    rest = IT.sub("", after)
    return bool(after.strip(" .,;") and not (NOTHING.match(rest) or THAT.search(rest) or _reports(verb, after)))


def is_finite(verb: str, who: str) -> bool:
    """Whether it can be what one of them does ("tekent"), or what several do ("tekenen")."""
    several = MANY.search(who)
    form = SEVERAL if several else ONE
    return bool(form.match(verb)) and verb not in NO_VERBS and verb not in PAST


def is_doing(verb: str) -> bool:
    """Whether it is a verb of doing by itself, also where it may be a noun."""
    return verb in VERBS or (bool(FOREIGN.match(verb)) and verb not in REPORTS)


def _reports(verb: str, after: str) -> bool:
    if verb not in SAYS_THAT and verb not in AMBIGUOUS and verb not in ACTS and THAT.search(_near(verb, after)):
        return True
    never = NEVER.get(verb)
    return bool(never and never.search(THEN_DOES.split(after, maxsplit=1)[0]))


def _near(verb: str, after: str) -> str:
    """Of a verb of doing only the words beside it can say what it tells: "maakt een lijst van alles dat we hebben"."""
    return " ".join(after.split()[:NEAR]) if verb in DOING or verb in WITH_OBJECT else after


def _table() -> dict[str, re.Pattern | None]:
    table: dict[str, re.Pattern | None] = dict.fromkeys(DOING)
    return table | dict.fromkeys(ACTS) | AMBIGUOUS | WITH_OBJECT


VERBS = _table()
